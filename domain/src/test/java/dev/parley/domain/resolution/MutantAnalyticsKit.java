package dev.parley.domain.resolution;

import dev.parley.domain.KitMutant;

/** The kit with the broken figures of this thread; run by {@link AnalyticsCanaryTest} alone. */
final class MutantAnalyticsKit implements AnalyticsContract {
    private final AnalyticsFixture fixture = KitMutant.underTest(AnalyticsFixture.class);

    @Override
    public AnalyticsFixture fixture() {
        return fixture;
    }
}
