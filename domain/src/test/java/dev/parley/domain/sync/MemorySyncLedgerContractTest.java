package dev.parley.domain.sync;

class MemorySyncLedgerContractTest implements SyncLedgerContract {
    private final MemorySyncFixture fixture = new MemorySyncFixture();

    @Override
    public SyncLedgerFixture fixture() {
        return fixture;
    }
}
