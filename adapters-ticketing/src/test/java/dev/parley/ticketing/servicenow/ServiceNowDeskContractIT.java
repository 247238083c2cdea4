package dev.parley.ticketing.servicenow;

import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** The fifty cases, on a fake ServiceNow. */
class ServiceNowDeskContractIT implements TicketDeskContract {
    private final TicketDeskFixture fixture = new ServiceNowFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
