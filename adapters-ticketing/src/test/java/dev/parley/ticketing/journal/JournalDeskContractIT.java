package dev.parley.ticketing.journal;

import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;

class JournalDeskContractIT implements TicketDeskContract {
    private final JournalFixture fixture = new JournalFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
