package dev.parley.domain.resolution;

import dev.parley.domain.KitMutant;

/** The kit with the broken coverage of this thread; run by {@link CoverageCanaryTest} alone. */
final class MutantCoverageKit implements CoverageContract {
    private final Coverage coverage = KitMutant.underTest(Coverage.class);

    @Override
    public Coverage coverage() {
        return coverage;
    }
}
