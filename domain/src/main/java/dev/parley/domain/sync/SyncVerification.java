package dev.parley.domain.sync;

/**
 * What came of holding a desk against what was said.
 *
 * @param said what was said, in as many entries as it makes for that desk
 * @param standing what stands in the desk
 * @param differences how many differences nothing explains
 * @param explained how many something explains
 */
public record SyncVerification(SyncSide said, SyncSide standing, long differences, long explained) {
    /** Whether both sides are the same. */
    public boolean holds() {
        return differences == 0 && explained == 0;
    }
}
