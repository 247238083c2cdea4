package dev.parley.domain.conversation;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a conversation stands. Each API profile maps its own words onto these; what may happen next is told by {@link
 * LegalMoves}.
 */
public sealed interface ConversationState {
    /** The word for people and reports, in lower case with hyphens. */
    String word();

    /** Whether nothing can happen in it any more: it is closed or has ended. */
    default boolean isOver() {
        return switch (this) {
            case Closed c -> true;
            case Ended e -> true;
            case Active a -> false;
            case Pending p -> false;
            case Queued q -> false;
            case WithAgent w -> false;
            case Resolved r -> false;
            case Unrecognised u -> false;
        };
    }

    /** The state that the word names; nothing for a word that is none of Parley's, an unrecognised one included. */
    static Optional<ConversationState> named(String word) {
        return Stream.<ConversationState>of(
                        new Active(),
                        new Pending(),
                        new Queued(),
                        new WithAgent(),
                        new Resolved(),
                        new Closed(),
                        new Ended())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    /** The bot may be spoken to. */
    record Active() implements ConversationState {
        @Override
        public String word() {
            return "active";
        }
    }

    /** The bot waits for the visitor and may be spoken to. */
    record Pending() implements ConversationState {
        @Override
        public String word() {
            return "pending";
        }
    }

    /** Waits for a human agent. */
    record Queued() implements ConversationState {
        @Override
        public String word() {
            return "queued";
        }
    }

    /** A human agent has taken over. */
    record WithAgent() implements ConversationState {
        @Override
        public String word() {
            return "with-agent";
        }
    }

    /** Declared solved; speaking again reopens it where the tenant's API has that. */
    record Resolved() implements ConversationState {
        @Override
        public String word() {
            return "resolved";
        }
    }

    /** Closed by a participant or by Parley. */
    record Closed() implements ConversationState {
        @Override
        public String word() {
            return "closed";
        }
    }

    /** Final: nothing can happen any more. */
    record Ended() implements ConversationState {
        @Override
        public String word() {
            return "ended";
        }
    }

    /**
     * A word of the vendor that Parley does not know. Nothing is guessed from it: only closing is tried.
     *
     * @param vendorWord as the vendor wrote it
     */
    record Unrecognised(String vendorWord) implements ConversationState {
        @Override
        public String word() {
            return "unrecognised(" + vendorWord + ")";
        }
    }
}
