package dev.parley.domain.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The lease of a route: taken by one run, and renewed in time as long as that goes on. Safe for many threads. */
final class HeldRoute {
    /** Renewed that many times in a lease. */
    private static final int OFTEN = 3;

    private final Route route;
    private final SyncLedger ledger;
    private final Duration lease;
    private final InstantSource clock;
    private final Holder me;
    private Instant held = Instant.EPOCH;

    HeldRoute(Route route, SyncLedger ledger, Duration lease, InstantSource clock, Holder me) {
        this.route = route;
        this.ledger = ledger;
        this.lease = lease;
        this.clock = clock;
        this.me = me;
    }

    static HeldRoute of(SyncParts parts, Holder me) {
        return new HeldRoute(parts.route(), parts.ledger(), parts.rules().lease(), parts.clock(), me);
    }

    /** The longest time to stay away from it. */
    Duration often() {
        return lease.dividedBy(OFTEN);
    }

    /**
     * Takes it, or has it for longer.
     *
     * @throws RouteHeld when another run is at it
     */
    synchronized void hold() {
        Instant now = clock.instant();
        Holder holder = ledger.hold(route, me.until(now.plus(lease)), now);
        if (!holder.id().equals(me.id())) {
            throw new RouteHeld(route, holder);
        }
        held = now;
    }

    /** As {@link #hold}, where it is time. */
    synchronized void keep() {
        if (!clock.instant().isBefore(held.plus(often()))) {
            hold();
        }
    }

    /** Gives it back. */
    void release() {
        ledger.release(route, me);
    }
}
