package dev.parley.domain.sync;

import java.time.Duration;
import java.time.Instant;

/** The lease of a route: taken by one run, and renewed in time as long as that goes on. Safe for many threads. */
final class HeldRoute {
    /** Renewed that many times in a lease. */
    private static final int OFTEN = 3;

    private final SyncParts parts;
    private final Holder me;
    private Instant held = Instant.EPOCH;

    HeldRoute(SyncParts parts, Holder me) {
        this.parts = parts;
        this.me = me;
    }

    /** The longest time to stay away from it. */
    Duration often() {
        return parts.rules().lease().dividedBy(OFTEN);
    }

    /**
     * Takes it, or has it for longer.
     *
     * @throws RouteHeld when another run is at it
     */
    synchronized void hold() {
        Instant now = parts.clock().instant();
        Holder holder = parts.ledger()
                .hold(parts.route(), me.until(now.plus(parts.rules().lease())), now);
        if (!holder.id().equals(me.id())) {
            throw new RouteHeld(parts.route(), holder);
        }
        held = now;
    }

    /** As {@link #hold}, where it is time. */
    synchronized void keep() {
        if (!parts.clock().instant().isBefore(held.plus(often()))) {
            hold();
        }
    }

    /** Gives it back. */
    void release() {
        parts.ledger().release(parts.route(), me);
    }
}
