package dev.parley.domain.sync;

import java.time.Instant;

/**
 * Closed as long as a desk that limits everything is not to be asked. Where it does not say for how long, each time that it
 * limits again the gate stays closed for longer. Safe for many threads.
 */
final class Gate {
    private final SyncParts parts;
    private Instant opens = Instant.MIN;
    private int inARow;

    Gate(SyncParts parts) {
        this.parts = parts;
    }

    /** @param until not before that time */
    synchronized void close(Instant until) {
        if (!isClosed()) {
            inARow++;
        }
        Instant atLeast = parts.clock().instant().plus(parts.backOff(inARow));
        Instant then = until.isAfter(atLeast) ? until : atLeast;
        opens = then.isAfter(opens) ? then : opens;
    }

    /** Something went through. */
    synchronized void passed() {
        inARow = 0;
    }

    synchronized boolean isClosed() {
        return parts.clock().instant().isBefore(opens);
    }

    /** That time, or the one at which it opens where that is later. */
    synchronized Instant notBefore(Instant time) {
        return time.isAfter(opens) ? time : opens;
    }
}
