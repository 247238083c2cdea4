package dev.parley.domain.sync;

import dev.parley.domain.KitMutant;

/** The kit with the broken feed of this thread; run by {@link DeltaFeedCanaryTest} alone. */
final class MutantFeedKit implements DeltaFeedContract {
    private final FakeFeedFixture fixture = KitMutant.underTest(FakeFeedFixture.class);

    @Override
    public DeltaFeedFixture fixture() {
        return fixture;
    }
}
