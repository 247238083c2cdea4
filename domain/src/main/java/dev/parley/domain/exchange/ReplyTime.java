package dev.parley.domain.exchange;

import java.time.Duration;

/**
 * How long a bot took for the first reply of an answer, as closely as it could be seen. Both count from when the waiting
 * began.
 *
 * @param notYetAt the last look at which the reply was not there; zero when there was none
 * @param thereAt when it was there, not before {@code notYetAt}; the same when the vendor tells the exact time
 */
public record ReplyTime(Duration notYetAt, Duration thereAt) {
    /** Checks the order. */
    public ReplyTime {
        if (notYetAt.isNegative() || thereAt.compareTo(notYetAt) < 0) {
            throw new IllegalArgumentException(
                    "a reply that was not there after %s cannot have been there after %s".formatted(notYetAt, thereAt));
        }
    }
}
