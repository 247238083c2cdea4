package dev.parley.domain.sync;

import dev.parley.domain.Waiter;
import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a route: notes what changed, then carries what is pending until nothing is left that can be done now. What
 * changed is noted durably before the cursor moves on, and is pending until the desk has acknowledged it; so a run may end
 * at any moment, and the next one goes on from there.
 *
 * <p>One run at a time on a route. Serves one run on one thread, and carries on several.
 */
public final class SyncDeltas {
    private static final int A_PAGE = 100;

    private final SyncParts parts;
    private final Holder me;
    private final HeldRoute route;
    private final Waiter waiter;
    private final SyncWatcher watcher;

    /**
     * @param parts what it works with
     * @param me whose run it is; its lease is renewed as long as it lasts
     * @param waiter waits for what has to be tried again
     * @param watcher is told how it goes on
     */
    public SyncDeltas(SyncParts parts, Holder me, Waiter waiter, SyncWatcher watcher) {
        this.parts = parts;
        this.me = me;
        this.route = HeldRoute.of(parts, me);
        this.waiter = waiter;
        this.watcher = watcher;
    }

    /**
     * Runs.
     *
     * @throws RouteHeld when another run is at it
     * @throws dev.parley.domain.exchange.ContactCentreException when the contact centre does not tell what changed, or
     *     nothing that was said; what was noted and carried stays
     */
    public SyncSummary run(SyncScope scope) {
        route.hold();
        try {
            var run = new RunInProgress(parts, me, route, watcher, scope);
            note(scope, run);
            return carry(scope, run);
        } finally {
            route.release();
        }
    }

    private void note(SyncScope scope, RunInProgress run) {
        Instant upTo = scope.upTo(parts.clock().instant());
        SyncCursor start = scope.start(parts.ledger().cursor(parts.route()));
        Instant from =
                start.at().equals(Instant.EPOCH) ? start.at() : start.at().minus(scope.overlap());
        var page = new NotedPage(start, run);
        if (from.isBefore(upTo)) {
            parts.feed().changes(from, upTo, change -> {
                page.add(change);
                return !parts.ending().getAsBoolean();
            });
        }
        page.keep();
    }

    private SyncSummary carry(SyncScope scope, RunInProgress run) {
        Instant patience = parts.clock().instant().plus(scope.patience());
        while (true) {
            route.hold();
            boolean did = run.carryDue();
            Optional<SyncSummary.End> end = run.end();
            if (end.isPresent()) {
                return run.summary(end.get());
            }
            if (!did) {
                Optional<Instant> next = parts.ledger().status(parts.route()).nextDue();
                if (next.isEmpty()) {
                    return run.summary(SyncSummary.End.COMPLETE);
                }
                Instant again = run.notBefore(next.get());
                if (again.isAfter(patience)) {
                    return run.summary(SyncSummary.End.OUT_OF_PATIENCE);
                }
                waitUntil(again);
            }
        }
    }

    private void waitUntil(Instant next) {
        Instant now = parts.clock().instant();
        Duration wait = Duration.between(now, next);
        Duration most = route.often();
        waiter.waitUntil(now.plus(wait.compareTo(most) < 0 ? wait.plusMillis(1) : most));
    }

    /** Changes that are noted together, with the cursor behind them. */
    private final class NotedPage {
        private final RunInProgress run;
        private final Set<ConversationId> ofThisPage = new HashSet<>();
        private final List<Pending> changes = new ArrayList<>();
        private final SyncCursor start;
        private SyncCursor cursor;

        NotedPage(SyncCursor start, RunInProgress run) {
            this.start = start;
            this.cursor = start;
            this.run = run;
        }

        void add(Change change) {
            cursor = cursor.behind(change);
            if (!isDealtWith(change) && ofThisPage.add(change.conversation().id())) {
                changes.add(Pending.of(change, parts.clock().instant()));
            }
            if (changes.size() >= A_PAGE) {
                keep();
            }
        }

        void keep() {
            parts.ledger().note(parts.route(), changes, cursor);
            run.noted(changes.size(), cursor.at());
            changes.clear();
            ofThisPage.clear();
            route.hold();
        }

        /** In the overlap, what is known already, whatever became of it; it is asked only there. */
        private boolean isDealtWith(Change change) {
            ConversationId conversation = change.conversation().id();
            boolean overlapped = change.at().isBefore(start.at()) || start.covers(change);
            return overlapped
                    && (parts.ledger()
                                    .pending(parts.route(), conversation)
                                    .filter(pending -> !pending.changedAt().isBefore(change.at()))
                                    .isPresent()
                            || parts.ledger()
                                    .dealtWith(parts.route(), conversation)
                                    .filter(newest -> !newest.isBefore(change.at()))
                                    .isPresent());
        }
    }
}
