package dev.parley.domain.campaign;

class MemoryRunLedgerContractTest implements RunLedgerContract {
    private final MemoryRunLedger fixture = new MemoryRunLedger();

    @Override
    public RunLedgerFixture fixture() {
        return fixture;
    }
}
