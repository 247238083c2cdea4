package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a desk that fails from conversations that fail: so many of these in a row, with nothing that went through between
 * them, and it is the desk. Safe for many threads.
 */
final class FailuresInARow {
    static final int ENOUGH = 5;

    private final Map<ConversationId, Pending> failed = new LinkedHashMap<>();
    private boolean anythingPassed;

    /** Something went through. */
    synchronized void passed() {
        anythingPassed = true;
        failed.clear();
    }

    /**
     * Another one failed.
     *
     * @param again when that one is tried again, with as many attempts as before this one
     * @return whether it is the desk that fails
     */
    synchronized boolean failed(Pending again) {
        failed.put(again.conversation(), again);
        return failed.size() >= ENOUGH;
    }

    /** Those that are no worse off for a desk that never worked in this run: their attempts do not count. */
    synchronized Collection<Pending> forgiven() {
        return anythingPassed ? List.of() : List.copyOf(failed.values());
    }
}
