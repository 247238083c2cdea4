package dev.parley.domain.sync;

import dev.parley.domain.KitMutant;

/** The kit with the broken ledger of this thread; run by {@link SyncLedgerCanaryTest} alone. */
final class MutantSyncLedgerKit implements SyncLedgerContract {
    private final SyncLedgerFixture fixture = KitMutant.underTest(SyncLedgerFixture.class);

    @Override
    public SyncLedgerFixture fixture() {
        return fixture;
    }
}
