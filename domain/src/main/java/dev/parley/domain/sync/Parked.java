package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a desk refuses, put aside until somebody decides.
 *
 * @param id short enough to type, the route's own
 * @param change the change that brought it up, for another try
 * @param entry the entry that is refused; empty where all of the conversation is
 * @param reason what the desk said last, with the field where it named one
 * @param at our time
 */
public record Parked(String id, Pending change, Optional<EntryKey> entry, String reason, Instant at) {
    /** Which conversation it is of. */
    public ConversationId conversation() {
        return change.conversation();
    }
}
