package dev.parley.domain.audit;

/**
 * An entry as it stands on the trail.
 *
 * @param id its chain and number
 * @param entry what is on record; without words where they were erased
 * @param erased whether it had words that were erased
 */
public record AuditRecord(AuditId id, AuditEntry entry, boolean erased) {}
