package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a desk that refuses everything from conversations that it refuses: so many of these in a row that are refused alike,
 * with nothing that went through between them, and it is the desk. Safe for many threads.
 */
final class RefusalsInARow {
    private final Map<ConversationId, Parked> refused = new LinkedHashMap<>();
    private String alike = "";
    private boolean anythingPassed;

    /** Something went through. */
    synchronized void passed() {
        anythingPassed = true;
        refused.clear();
    }

    /**
     * Another one was refused.
     *
     * @param what alike for all that are refused alike
     * @return whether it is the desk that refuses everything
     */
    synchronized boolean refused(Parked parked, String what) {
        if (!what.equals(alike)) {
            refused.clear();
            alike = what;
        }
        refused.put(parked.conversation(), parked);
        return refused.size() >= FailuresInARow.ENOUGH;
    }

    /** Those that are put aside for nothing where the desk took nothing in this run. */
    synchronized Collection<Parked> forgiven() {
        return anythingPassed ? List.of() : List.copyOf(refused.values());
    }
}
