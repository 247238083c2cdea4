package dev.parley.domain.resolution;

class MemoryCoverageContractTest implements CoverageContract {
    private final Coverage coverage = new MemoryCoverage();

    @Override
    public Coverage coverage() {
        return coverage;
    }
}
