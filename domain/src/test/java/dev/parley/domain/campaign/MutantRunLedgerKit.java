package dev.parley.domain.campaign;

import dev.parley.domain.KitMutant;

/** The kit with the broken ledger of this thread; run by {@link RunLedgerCanaryTest} alone. */
final class MutantRunLedgerKit implements RunLedgerContract {
    private final RunLedgerFixture fixture = KitMutant.underTest(RunLedgerFixture.class);

    @Override
    public RunLedgerFixture fixture() {
        return fixture;
    }
}
