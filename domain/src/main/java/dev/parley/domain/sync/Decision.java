package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What was decided about a conversation on a route, and why.
 *
 * @param conversation which one
 * @param at our time
 * @param what was decided
 * @param why in one line, for people
 * @param attempt the write that it led to, where it did
 */
public record Decision(ConversationId conversation, Instant at, What what, String why, Optional<AttemptKey> attempt) {
    /** A change is taken up, when it is due first. */
    public static Decision noted(Pending change) {
        return new Decision(
                change.conversation(),
                change.dueAt(),
                What.NOTED,
                change.isUnseen()
                        ? "somebody wants it; the contact centre did not tell how it stands"
                        : "it changed at %s, state %s"
                                .formatted(change.changedAt(), change.state().word()),
                Optional.empty());
    }

    /** What may be decided. */
    public enum What {
        /** A change was seen, and is to be carried. */
        NOTED,
        /** A ticket is created. */
        CREATE,
        /** Entries are added. */
        APPEND,
        /** The state is carried. */
        MOVE,
        /** The way back is set. */
        LINK,
        /** A duplicate is taken away. */
        RETIRE,
        /** Nothing is to be done. */
        SKIP,
        /** It is tried again later. */
        LATER,
        /** It is put aside. */
        PARK,
        /** Everything stands there. */
        DONE;

        /** Whether its why may repeat what a desk, or somebody in the conversation, said. */
        public boolean mayQuote() {
            return switch (this) {
                case SKIP, LATER, PARK -> true;
                case NOTED, CREATE, APPEND, MOVE, LINK, RETIRE, DONE -> false;
            };
        }

        /** The word for people. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
