package dev.parley.domain.audit;

import dev.parley.domain.KitMutant;

/** The kit with the broken trail of this thread; run by {@link AuditKitsCanaryTest} alone. */
final class MutantAuditTrailKit implements AuditTrailContract {
    private final AuditTrail trail = KitMutant.underTest(AuditTrail.class);

    @Override
    public AuditTrail trail() {
        return trail;
    }
}
