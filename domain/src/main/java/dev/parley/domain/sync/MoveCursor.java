package dev.parley.domain.sync;

import java.time.Instant;
import java.time.InstantSource;

/** Sets how far a route's changes are noted, while nobody else is at it. Safe to repeat. */
public final class MoveCursor {
    private final Route route;
    private final SyncLedger ledger;
    private final HeldRoute held;

    /**
     * @param route from where to where
     * @param ledger keeps how far it got
     * @param clock our time
     * @param me who moves it
     */
    public MoveCursor(Route route, SyncLedger ledger, InstantSource clock, Holder me) {
        this.route = route;
        this.ledger = ledger;
        this.held = new HeldRoute(route, ledger, SyncRules.STANDARD.lease(), clock, me);
    }

    /**
     * Moves it, also to a later time. What is pending or put aside stays so.
     *
     * @param time the vendor's time; nothing of it counts as seen
     * @throws RouteHeld when a run is at it; nothing is moved then
     */
    public void to(Instant time) {
        held.hold();
        try {
            ledger.rewind(route, SyncCursor.from(time));
        } finally {
            held.release();
        }
    }
}
