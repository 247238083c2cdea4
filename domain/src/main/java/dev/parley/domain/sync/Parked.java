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
    private static final int ID = 8;

    /** All of a conversation. */
    static Parked all(ExternalKey key, Pending change, String reason, Instant at) {
        return new Parked(id(key.value()), change, Optional.empty(), reason, at);
    }

    /** One entry of it. */
    static Parked one(ExternalKey key, Pending change, EntryKey entry, String reason, Instant at) {
        return new Parked(id(key + "\n" + entry), change, Optional.of(entry), reason, at);
    }

    private static String id(String whole) {
        return Token.hash(whole).substring(0, ID);
    }

    /** Which conversation it is of. */
    public ConversationId conversation() {
        return change.conversation();
    }
}
