package dev.parley.ticketing.webhook;

import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** The fifty cases, on a receiver that can be asked; one that cannot does not keep them, and says so by what it finds. */
class WebhookDeskContractIT implements TicketDeskContract {
    private final TicketDeskFixture fixture = new WebhookFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
