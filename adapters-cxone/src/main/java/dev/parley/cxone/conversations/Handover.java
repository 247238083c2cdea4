package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** How far changes are handed over: up to a time, and of that time which conversations. */
final class Handover {
    private final Instant upTo;
    private final Predicate<Change> taker;
    private final Set<ConversationId> seen = new HashSet<>();
    private Instant at;
    private boolean refused;

    Handover(Instant from, Instant upTo, Predicate<Change> taker) {
        this.at = from;
        this.upTo = upTo;
        this.taker = taker;
    }

    /** Where to go on from. */
    Instant at() {
        return at;
    }

    /** Whether the taker takes no more. */
    boolean refused() {
        return refused;
    }

    /** Whether it is still to be handed over. */
    boolean isDue(Change change) {
        return !change.at().isBefore(at)
                && isInTime(change)
                && !(change.at().equals(at)
                        && seen.contains(change.conversation().id()));
    }

    /** Whether it is no business of a later call. */
    boolean isInTime(Change change) {
        return change.at().isBefore(upTo);
    }

    /** Hands over those that are due, until the taker refuses. */
    void take(Collection<Change> oldestFirst) {
        for (Change change : oldestFirst) {
            if (refused) {
                return;
            }
            if (isDue(change)) {
                take(change);
            }
        }
    }

    private void take(Change change) {
        if (change.at().isAfter(at)) {
            at = change.at();
            seen.clear();
        }
        seen.add(change.conversation().id());
        refused = !taker.test(change);
    }
}
