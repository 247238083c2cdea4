package dev.parley.ticketing.jira;

import dev.parley.domain.sync.ConvergenceContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** Bad weather, on the fake, whose search is blind for a while. */
class JiraConvergenceIT implements ConvergenceContract {
    private final TicketDeskFixture fixture = new JiraFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
