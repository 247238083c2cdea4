package dev.parley.ticketing.redmine;

import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** The fifty cases, on a real Redmine. */
class RedmineDeskContractIT implements TicketDeskContract {
    private final TicketDeskFixture fixture = new RedmineFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
