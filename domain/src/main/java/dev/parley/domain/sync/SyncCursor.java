package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * How far a sync got: everything that changed before that time is dealt with, and of what changed at that very time those
 * that are named. The bound is inclusive, because several conversations may change at one time.
 *
 * @param at the vendor's time
 * @param seen the conversations of that time that are dealt with
 */
public record SyncCursor(Instant at, Set<ConversationId> seen) {
    /** Keeps an unchangeable copy. */
    public SyncCursor {
        seen = Set.copyOf(seen);
    }

    /** From that time on, nothing of it seen. */
    public static SyncCursor from(Instant at) {
        return new SyncCursor(at, Set.of());
    }

    /** Whether that change is dealt with. */
    public boolean covers(Change change) {
        return change.at().isBefore(at)
                || (change.at().equals(at)
                        && seen.contains(change.conversation().id()));
    }

    /** The cursor behind that change; changes come oldest first. */
    public SyncCursor behind(Change change) {
        if (change.at().isBefore(at)) {
            return this;
        }
        Set<ConversationId> there = new HashSet<>(change.at().equals(at) ? seen : Set.of());
        there.add(change.conversation().id());
        return new SyncCursor(change.at(), there);
    }
}
