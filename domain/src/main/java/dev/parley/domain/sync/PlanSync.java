package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells what a run would do, and does none of it: nothing is written to the desk, and nothing is kept. It is the run's own
 * algorithm that decides, over a desk that only looks as if it were written to; so plan and run cannot drift apart.
 *
 * <p>Holds at most as many changes as {@link SyncScope#limit()} says. Serves one plan on one thread; may be repeated.
 */
public final class PlanSync {
    private static final Duration EVER = Duration.ofDays(36_500);

    private final SyncParts parts;

    /** @param parts those of the run; its recorder is not used */
    public PlanSync(SyncParts parts) {
        this.parts = parts;
    }

    /**
     * Plans.
     *
     * @param taker is told of each conversation, those that changed first being first
     * @return whether that is all: false where the limit or {@link SyncParts#ending()} cut it short
     * @throws DeskException where the desk does not tell what stands there
     * @throws dev.parley.domain.exchange.ContactCentreException as the contact centre throws it
     */
    public boolean plan(SyncScope scope, Consumer<PlannedCarry> taker) {
        var changes = new ChangesToPlan(scope.limit());
        Instant upTo = scope.upTo(parts.clock().instant());
        SyncCursor start = scope.start(parts.ledger().cursor(parts.route()));
        if (start.at().isBefore(upTo)) {
            parts.feed().changes(start.at(), upTo, change -> {
                if (!start.covers(change)) {
                    changes.add(newer(Pending.of(change, parts.clock().instant())));
                }
                return !changes.isFull() && !parts.ending().getAsBoolean();
            });
        }
        parts.ledger()
                .due(parts.route(), parts.clock().instant().plus(EVER), (int) Math.min(scope.limit(), 100_000) + 1)
                .forEach(changes::add);
        for (Pending change : changes.wanted()) {
            if (parts.ending().getAsBoolean()) {
                return false;
            }
            taker.accept(plan(change));
        }
        return !changes.isFull();
    }

    /** A change that is pending already may be newer, and has its count of attempts. */
    private Pending newer(Pending change) {
        return parts.ledger()
                .pending(parts.route(), change.conversation())
                .filter(pending -> !pending.changedAt().isBefore(change.changedAt()))
                .orElse(change);
    }

    private PlannedCarry plan(Pending change) {
        var desk = new DryDesk(parts.desk(), parts.clock());
        SyncParts dry = parts.looking(desk, new DryLedger(parts.ledger(), desk));
        CarryOutcome outcome = new CarryConversation(dry, new Holder("plan", "a plan", Instant.MAX)).carry(change);
        if (outcome instanceof CarryOutcome.DeskDown down) {
            throw new DeskException(down.fault());
        }
        desk.fault().ifPresent(fault -> {
            throw new DeskException(fault);
        });
        return new PlannedCarry(change.conversation(), change.changedAt(), desk.met(), desk.steps());
    }

    /** The changes that are planned, each conversation once, and one more than is wanted to know whether there are more. */
    private static final class ChangesToPlan {
        private final Map<ConversationId, Pending> changes = new LinkedHashMap<>();
        private final long limit;

        ChangesToPlan(long limit) {
            this.limit = limit;
        }

        void add(Pending change) {
            if (!isFull()) {
                changes.putIfAbsent(change.conversation(), change);
            }
        }

        boolean isFull() {
            return changes.size() > limit;
        }

        Iterable<Pending> wanted() {
            return changes.values().stream().limit(limit).toList();
        }
    }
}
