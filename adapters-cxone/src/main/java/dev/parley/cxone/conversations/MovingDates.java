package dev.parley.cxone.conversations;

import dev.parley.domain.exchange.ConversationSnapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is known of this tenant about {@code updatedDate}: whether it moves when a message arrives. Where it does, one
 * look shows that nothing more has come, and is the look that closes a turn as well. Seen once it is believed until it
 * is seen not to hold; one failure ends the belief for good. Dates in whole seconds prove nothing when they are equal: a
 * further message may bear the same one. Safe for many threads.
 */
final class MovingDates {
    private enum Belief {
        UNKNOWN,
        MOVE,
        DO_NOT_MOVE
    }

    private final AtomicReference<Belief> belief = new AtomicReference<>(Belief.UNKNOWN);

    boolean move() {
        return belief.get() == Belief.MOVE;
    }

    boolean unknown() {
        return belief.get() == Belief.UNKNOWN;
    }

    /**
     * Whether the look shows that nothing came behind the newest message known. It learns from what it is shown.
     *
     * @param newest the vendor's time of the newest message known
     */
    boolean nothingSince(Optional<Instant> newest, ConversationSnapshot look) {
        Optional<Instant> updated = look.conversation().updatedAt();
        if (newest.isEmpty() || updated.isEmpty() || updated.get().isBefore(newest.get())) {
            belief.set(Belief.DO_NOT_MOVE);
            return false;
        }
        belief.compareAndSet(Belief.UNKNOWN, Belief.MOVE);
        return updated.get().equals(newest.get()) && isFinerThanSeconds(updated.get());
    }

    private static boolean isFinerThanSeconds(Instant date) {
        return !date.equals(date.truncatedTo(ChronoUnit.SECONDS));
    }
}
