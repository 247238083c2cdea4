package dev.parley.domain.resolution;

import dev.parley.domain.KitMutant;

/** The kit with the broken book of this thread; run by {@link VerdictBookCanaryTest} alone. */
final class MutantVerdictBookKit implements VerdictBookContract {
    private final VerdictBook book = KitMutant.underTest(VerdictBook.class);

    @Override
    public VerdictBook book() {
        return book;
    }
}
