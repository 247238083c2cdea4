package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentreException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Plans. What stands in the way of one conversation alone, such as a ticket that was deleted, is a step of its plan.
     *
     * @param taker is told of each conversation, those that changed first being first
     * @return whether that is all: false where the limit or {@link SyncParts#ending()} cut it short
     * @throws DeskException where the desk tells of no conversation what stands there
     * @throws ContactCentreException where the contact centre tells of none what was said
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

    private PlannedCarry plan(Pending wanted) {
        var desk = new DryDesk(parts.desk(), parts.clock());
        SyncParts dry = parts.looking(desk, new DryLedger(parts.ledger(), desk));
        Pending change = wanted;
        CarryOutcome outcome;
        try {
            change = new Unseen(dry).seen(wanted);
            outcome = new CarryConversation(dry, new Holder("plan", "a plan", Instant.MAX)).carry(change);
        } catch (ContactCentreException e) {
            return untold(change, Untold.why(e.fault()).orElseThrow(() -> e));
        }
        if (outcome instanceof CarryOutcome.DeskDown down) {
            throw new DeskException(down.fault()).of(parts.route().desk());
        }
        desk.fault().ifPresent(fault -> {
            throw new DeskException(fault).of(parts.route().desk());
        });
        return new PlannedCarry(change.conversation(), change.changedAt(), desk.met(), desk.steps());
    }

    private static PlannedCarry untold(Pending change, String why) {
        return new PlannedCarry(
                change.conversation(),
                change.changedAt(),
                Optional.empty(),
                List.of(new PlannedStep(Decision.What.LATER, 0, 0, why, Map.of())));
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
