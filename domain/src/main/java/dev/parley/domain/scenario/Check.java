package dev.parley.domain.scenario;

/**
 * One thing that was expected, and what was seen.
 *
 * @param place where it is written
 * @param turn during or behind which it was looked at, 1 for the first; 0 before any
 * @param status how it came out
 * @param soft whether a failure is collected and does not end the conversation
 * @param rule which rule decided, in lower case with hyphens: {@code contains}, {@code unread-reply}, {@code within}
 * @param expected in words for people: {@code the bot's message 1 to contain 'help'}
 * @param seen in words for people: {@code 'I did not understand that.'}
 */
public record Check(Place place, int turn, Status status, boolean soft, String rule, String expected, String seen) {
    /** How it came out. */
    public enum Status {
        /** As expected. */
        PASSED,
        /** Not as expected. */
        FAILED,
        /** It could not be looked at, or did not need to be. */
        SKIPPED
    }

    /** Whether it fails the scenario. */
    public boolean failed() {
        return status == Status.FAILED;
    }
}
