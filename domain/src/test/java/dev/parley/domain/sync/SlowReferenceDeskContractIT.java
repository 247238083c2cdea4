package dev.parley.domain.sync;

import java.time.Duration;
import java.util.Optional;

/** A system of the other kind in everything that systems differ in. */
class SlowReferenceDeskContractIT implements TicketDeskContract {
    private final ReferenceFixture fixture = new ReferenceFixture(slow(), ReferenceDesk::new, true);

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }

    /** Searches lag, few writes to a ticket, short entries, nothing is final, everybody reads. */
    static DeskCapabilities slow() {
        return new DeskCapabilities(
                Duration.ofSeconds(90),
                true,
                DeskCapabilities.ConditionalMove.NONE,
                80_000,
                300_000,
                60,
                25,
                Optional.of(new WriteBudget(30, Duration.ofMinutes(10))),
                Duration.ofSeconds(40),
                false,
                false);
    }
}
