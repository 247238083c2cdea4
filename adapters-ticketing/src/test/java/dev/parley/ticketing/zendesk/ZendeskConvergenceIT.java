package dev.parley.ticketing.zendesk;

import dev.parley.domain.sync.ConvergenceContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** Bad weather, on the fake. */
class ZendeskConvergenceIT implements ConvergenceContract {
    private final TicketDeskFixture fixture = new ZendeskFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
