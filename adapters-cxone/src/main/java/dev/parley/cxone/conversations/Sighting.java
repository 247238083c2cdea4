package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.ConversationState;
import java.time.Instant;
import java.util.Optional;

/** What the watch of a tenant's list has to say of one conversation. */
sealed interface Sighting {
    /**
     * It changed behind what was known of it.
     *
     * @param updated the vendor's time of the change
     * @param state where it stands
     */
    record Moved(Instant updated, ConversationState state) implements Sighting {}

    /** @param state where it stands, where the list has told; nothing changed until the end of waiting */
    record Quiet(Optional<ConversationState> state) implements Sighting {}

    /** The watch cannot serve now; who waits looks for itself. */
    record CannotTell() implements Sighting {}
}
