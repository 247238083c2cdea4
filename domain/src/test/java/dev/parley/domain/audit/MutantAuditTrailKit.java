package dev.parley.domain.audit;

/** The kit with the broken trail of this thread; run by {@link AuditTrailCanaryTest} alone. */
final class MutantAuditTrailKit implements AuditTrailContract {
    private final AuditTrail trail = BrokenAuditTrail.UNDER_TEST.get().trail().get();

    @Override
    public AuditTrail trail() {
        return trail;
    }
}
