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

    /**
     * Nothing changed until the end of waiting.
     *
     * @param state where it stands, where the list has told
     * @param seenUpTo the vendor's time up to which the list was seen: what came before it and was not told was missed
     */
    record Quiet(Optional<ConversationState> state, Optional<Instant> seenUpTo) implements Sighting {}

    /** The watch cannot serve now; who waits looks for itself. */
    record CannotTell() implements Sighting {}
}
