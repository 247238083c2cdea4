package dev.parley.domain.sync;

import java.time.Duration;

/**
 * How many writes are allowed in how much time, counted over a sliding window.
 *
 * @param writes at least 1
 * @param per positive
 */
public record WriteBudget(int writes, Duration per) {
    /** Checks both. */
    public WriteBudget {
        if (writes < 1 || !per.isPositive()) {
            throw new IllegalArgumentException(
                    "a budget is at least 1 write (%d) in some time (%s)".formatted(writes, per));
        }
    }
}
