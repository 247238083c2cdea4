package dev.parley.ticketing.redmine;

import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;
import java.time.Duration;

/** The fifty cases, on a real Redmine. */
class RedmineDeskContractIT implements TicketDeskContract {
    private final TicketDeskFixture fixture = new RedmineFixture(Duration.ofSeconds(5));

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
