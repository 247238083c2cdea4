package dev.parley.domain.resolution;

class MemoryVerdictBookContractTest implements VerdictBookContract {
    private final VerdictBook book = new MemoryVerdictBook();

    @Override
    public VerdictBook book() {
        return book;
    }
}
