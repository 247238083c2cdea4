package dev.parley.domain.conversation;

import java.util.Optional;

/** Who wrote a message. Only the {@link Bot}'s words count as an answer of the bot. */
public sealed interface Author {
    /** The word for people and reports. */
    String word();

    /** The person whom Parley plays or helps. */
    record Visitor() implements Author {
        @Override
        public String word() {
            return "visitor";
        }
    }

    /** The bot that the conversation was opened with. */
    record Bot() implements Author {
        @Override
        public String word() {
            return "bot";
        }
    }

    /**
     * A human agent.
     *
     * @param id as the vendor names the agent
     */
    record Agent(ParticipantId id) implements Author {
        @Override
        public String word() {
            return "agent " + id;
        }
    }

    /**
     * The platform itself: "an agent has joined", a survey, a typing sign.
     *
     * @param tellsOf on whose doing it reports, where the vendor tells: it is who moved the state that it names
     */
    record Platform(Optional<Author> tellsOf) implements Author {
        /** Without a word on whose doing it is. */
        public Platform() {
            this(Optional.empty());
        }

        @Override
        public String word() {
            return "system";
        }
    }
}
