package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a desk that refuses everything from conversations that it refuses: so many of these in a row that are refused alike,
 * with nothing that went through between them, and it is the desk. Safe for many threads.
 */
final class RefusalsInARow {
    private final Set<ConversationId> refused = new LinkedHashSet<>();
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
     * @return what is wrong with the desk, where it refuses everything
     */
    synchronized Optional<DeskFault> refused(ConversationId conversation, Refusal refusal) {
        if (!refusal.alike().equals(alike)) {
            refused.clear();
            alike = refusal.alike();
        }
        refused.add(conversation);
        return isTheDesk()
                ? Optional.of(new DeskFault.Misconfigured(
                        "it refuses one conversation after the other (%s): %s".formatted(alike, refusal.words())))
                : Optional.empty();
    }

    /** Of which something is put aside for nothing: the desk refuses everything, and took nothing in this run. */
    synchronized Set<ConversationId> forgiven() {
        return anythingPassed || !isTheDesk() ? Set.of() : Set.copyOf(refused);
    }

    private boolean isTheDesk() {
        return refused.size() >= FailuresInARow.ENOUGH;
    }
}
