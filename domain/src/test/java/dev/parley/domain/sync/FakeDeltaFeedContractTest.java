package dev.parley.domain.sync;

class FakeDeltaFeedContractTest implements DeltaFeedContract {
    private final FakeFeedFixture fixture = new FakeFeedFixture(fake -> fake);

    @Override
    public DeltaFeedFixture fixture() {
        return fixture;
    }
}
