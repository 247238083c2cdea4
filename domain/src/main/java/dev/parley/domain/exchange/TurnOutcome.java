package dev.parley.domain.exchange;

import java.time.Duration;

/** What became of one turn. */
public sealed interface TurnOutcome {
    /** The word for people and reports, in lower case with hyphens. */
    String word();

    /** The bot answered. */
    record Replied() implements TurnOutcome {
        @Override
        public String word() {
            return "replied";
        }
    }

    /** Not the bot but an agent or the platform answered. */
    record AnsweredByOthers() implements TurnOutcome {
        @Override
        public String word() {
            return "answered-by-others";
        }
    }

    /** @param patience how long nobody answered */
    record Silent(Duration patience) implements TurnOutcome {
        @Override
        public String word() {
            return "silent";
        }
    }

    /** @param refusal why Parley's guard sent nothing */
    record Refused(Refusal refusal) implements TurnOutcome {
        @Override
        public String word() {
            return "refused";
        }
    }

    /** @param fault what went wrong at the vendor or on the way; replies that had arrived are kept in the turn */
    record Failed(ContactFault fault) implements TurnOutcome {
        @Override
        public String word() {
            return "failed";
        }
    }

    /** Somebody stopped Parley in the middle of the turn. */
    record Interrupted() implements TurnOutcome {
        @Override
        public String word() {
            return "interrupted";
        }
    }

    /** Planned, but never said, because something before it ended the conversation. */
    record NotSaid() implements TurnOutcome {
        @Override
        public String word() {
            return "not-said";
        }
    }
}
