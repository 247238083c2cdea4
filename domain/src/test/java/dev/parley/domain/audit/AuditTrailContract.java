package dev.parley.domain.audit;

/**
 * What every {@link AuditTrail} keeps to. A test class implements it, and gets the tests with it:
 *
 * <pre>{@code
 * class MemoryAuditTrailContractTest implements AuditTrailContract {
 *     public AuditTrail trail() { ... }
 * }
 * }</pre>
 */
public interface AuditTrailContract
        extends AppendingContract, ListingContract, ChainContract, ErasingContract, ErasedTrailContract {}
