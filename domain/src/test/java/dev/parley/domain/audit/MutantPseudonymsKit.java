package dev.parley.domain.audit;

import dev.parley.domain.KitMutant;

/** The kit with the broken pseudonyms of this thread; run by {@link AuditKitsCanaryTest} alone. */
final class MutantPseudonymsKit implements PseudonymsContract {
    private final BrokenPseudonyms.Fixture fixture = KitMutant.underTest(BrokenPseudonyms.Fixture.class);

    @Override
    public Pseudonyms pseudonyms() {
        return fixture.pseudonyms();
    }

    @Override
    public void processDies() {
        fixture.processDies();
    }
}
