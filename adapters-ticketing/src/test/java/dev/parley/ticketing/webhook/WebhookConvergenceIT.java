package dev.parley.ticketing.webhook;

import dev.parley.domain.sync.ConvergenceContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** Bad weather, on a receiver that can be asked. */
class WebhookConvergenceIT implements ConvergenceContract {
    private final TicketDeskFixture fixture = new WebhookFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
