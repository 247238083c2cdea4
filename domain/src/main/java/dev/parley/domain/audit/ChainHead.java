package dev.parley.domain.audit;

/**
 * How far a chain has come.
 *
 * @param chain its name
 * @param count how many records it has; also the number of the last
 * @param hash the hash of the last record; of a chain without records, {@link AuditLink#first}
 */
public record ChainHead(String chain, long count, String hash) {
    /** A chain without records. */
    public static ChainHead empty(String chain) {
        return new ChainHead(chain, 0, AuditLink.first(chain));
    }
}
