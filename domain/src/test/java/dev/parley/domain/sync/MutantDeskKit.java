package dev.parley.domain.sync;

import dev.parley.domain.KitMutant;

/** The kit with the mutant of this thread; run by {@link DeskKitCanaryTest} alone. */
final class MutantDeskKit implements TicketDeskContract {
    private final TicketDeskFixture fixture = KitMutant.underTest(TicketDeskFixture.class);

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
