package dev.parley.domain.exchange;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Why the contact centre did not do what it was asked. No case holds a secret; texts of the vendor are cut to 200
 * characters.
 */
public sealed interface ContactFault {

    /** Whether what was asked for may have been done all the same: the answer is missing, not a no. */
    default boolean isUnclear() {
        return switch (this) {
            case TimedOut t -> true;
            case Unreachable u -> true;
            case VendorFailed v -> true;
            case Unintelligible u -> true;
            case RateLimited r -> true;
            case Resting r -> true;
            case CredentialsRefused c -> false;
            case ScopeMissing s -> false;
            case NotFound n -> false;
            case UnknownBot u -> false;
            case MoveRefused m -> false;
            case Rejected r -> false;
        };
    }

    /**
     * The client id or secret is refused, or a renewed token is.
     *
     * @param organisation the base URL that was asked
     */
    record CredentialsRefused(String organisation) implements ContactFault {}

    /**
     * The client lacks a right.
     *
     * @param scopes every scope that is missing for what was asked, not empty
     * @param organisation the base URL that was asked
     */
    record ScopeMissing(SortedSet<String> scopes, String organisation) implements ContactFault {}

    /** @param what for example {@code conversation 4711} */
    record NotFound(String what) implements ContactFault {}

    /**
     * There is no such bot.
     *
     * @param bot the one that was asked for
     * @param message the vendor's words
     */
    record UnknownBot(BotId bot, String message) implements ContactFault {}

    /**
     * The vendor refuses a move because of the conversation's state.
     *
     * @param message the vendor's words
     * @param state the state as seen behind the refusal, where it could be seen
     * @param legal what would be legal from there; empty when the state is not known
     */
    record MoveRefused(String message, Optional<ConversationState> state, List<Move> legal) implements ContactFault {}

    /**
     * The vendor refuses the request itself; a repeat would be refused again.
     *
     * @param status HTTP status
     * @param message the vendor's words
     */
    record Rejected(int status, String message) implements ContactFault {}

    /**
     * Too many requests, and the time to wait is longer than the caller has.
     *
     * @param comeBackAt our time from which the vendor answers again
     */
    record RateLimited(Instant comeBackAt) implements ContactFault {}

    /**
     * No connection, no name, no TLS, or a connection that died.
     *
     * @param host the host and port that was asked
     * @param reason in a few words
     */
    record Unreachable(String host, String reason) implements ContactFault {}

    /** @param status the HTTP status of the last attempt, 500 or above */
    record VendorFailed(int status) implements ContactFault {}

    /**
     * An answer that is not what the API promises: HTML, cut JSON, a missing field.
     *
     * @param what what was expected
     * @param quote the first 200 characters of what came
     */
    record Unintelligible(String what, String quote) implements ContactFault {}

    /** @param after how long was waited */
    record TimedOut(Duration after) implements ContactFault {}

    /**
     * The vendor failed so often that Parley leaves it alone for a while; nothing was sent.
     *
     * @param until our time at which the next call is tried
     */
    record Resting(Instant until) implements ContactFault {}
}
