package dev.parley.ticketing.servicenow;

import dev.parley.domain.sync.ConvergenceContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** Bad weather, on the fake. */
class ServiceNowConvergenceIT implements ConvergenceContract {
    private final TicketDeskFixture fixture = new ServiceNowFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
