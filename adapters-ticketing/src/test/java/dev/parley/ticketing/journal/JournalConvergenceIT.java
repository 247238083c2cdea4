package dev.parley.ticketing.journal;

import dev.parley.domain.sync.ConvergenceContract;
import dev.parley.domain.sync.TicketDeskFixture;

/** Bad weather, on a file. */
class JournalConvergenceIT implements ConvergenceContract {
    private final TicketDeskFixture fixture = new JournalFixture();

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
