package dev.parley.ticketing.jira;

import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** The fifty cases, against the fake. */
class JiraDeskContractIT implements TicketDeskContract {
    private final TicketDeskFixture fixture = new JiraFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
