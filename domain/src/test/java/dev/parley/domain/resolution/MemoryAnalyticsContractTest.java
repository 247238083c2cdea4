package dev.parley.domain.resolution;

class MemoryAnalyticsContractTest implements AnalyticsContract {
    private final AnalyticsFixture fixture = new MemoryAnalytics();

    @Override
    public AnalyticsFixture fixture() {
        return fixture;
    }
}
