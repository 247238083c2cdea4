package dev.parley.ticketing.zendesk;

import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** The fifty cases, against the fake. */
class ZendeskDeskContractIT implements TicketDeskContract {
    private final TicketDeskFixture fixture = new ZendeskFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
