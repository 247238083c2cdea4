package dev.parley.domain.audit;

class MemoryAuditTrailContractTest implements AuditTrailContract {
    private final AuditTrail trail = new MemoryAuditTrail();

    @Override
    public AuditTrail trail() {
        return trail;
    }
}
