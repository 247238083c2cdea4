package dev.parley.domain.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a ticketing system did not do what it was asked. No case holds a secret; texts of the system are cut to 200
 * characters.
 */
public sealed interface DeskFault {

    /** What went wrong, for people, in one line without a full stop. */
    String words();

    /**
     * The system or the way to it failed; later it may work.
     *
     * @param unclear whether it may have been done all the same: an answer that never came, 500, 502, 504. False where it
     *     was certainly not done: no connection, 503
     * @param words what was seen
     */
    record Transient(boolean unclear, String words) implements DeskFault {}

    /**
     * Too many requests. It was not done.
     *
     * @param retryAfter how long the system asks to wait; empty where it does not say
     * @param scope what must wait
     */
    record RateLimited(Optional<Duration> retryAfter, Scope scope) implements DeskFault {
        /** What must wait. */
        public enum Scope {
            /** Everything. */
            ACCOUNT,
            /** Writes to this ticket alone. */
            TICKET
        }

        @Override
        public String words() {
            return "too many requests"
                    + retryAfter
                            .map(wait -> ", wait " + wait.toSeconds() + " s")
                            .orElse("");
        }
    }

    /**
     * The credentials are refused, or a right is missing. Nothing was done, and nothing else will be until it is mended.
     *
     * @param missingRight the right, in the system's words; empty where the credentials themselves are refused
     * @param words what the system said
     */
    record Unauthorised(Optional<String> missingRight, String words) implements DeskFault {}

    /**
     * The system refuses just this, and would refuse it again; also where it answers that all is well and has not done it.
     *
     * @param field what it refuses, where it says
     * @param reason in the system's words
     */
    record Rejected(Optional<String> field, String reason) implements DeskFault {
        @Override
        public String words() {
            return field.map(name -> name + ": ").orElse("") + reason;
        }
    }

    /** The ticket has changed since it was read. It was not done; read again, decide again. */
    record Conflict(String words) implements DeskFault {}

    /**
     * There is no such ticket any more, or it takes nothing more.
     *
     * @param why what became of it
     * @param words what the system said
     */
    record Missing(Why why, String words) implements DeskFault {
        /** What became of a ticket. */
        public enum Why {
            /** Nobody knows it. */
            DELETED,
            /** It is closed for good. */
            CLOSED_FOR_GOOD
        }
    }

    /**
     * The system or the desk's settings are not as the desk needs them; {@link TicketDesk#probe()} names all of it.
     *
     * @param words what is missing
     */
    record Misconfigured(String words) implements DeskFault {}
}
