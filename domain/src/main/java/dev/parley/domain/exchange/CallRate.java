package dev.parley.domain.exchange;

import java.time.Duration;

/**
 * How many requests a tenant may be sent, tokens included.
 *
 * @param calls at least 1
 * @param per the time they may be sent in, positive
 */
public record CallRate(int calls, Duration per) {
    /** Checks both. */
    public CallRate {
        if (calls < 1 || !per.isPositive()) {
            throw new IllegalArgumentException(
                    "a rate is at least 1 call (%d) in a positive time (%s)".formatted(calls, per));
        }
    }

    /** How many that makes a second, above 0. */
    public double perSecond() {
        return calls / (per.toNanos() / 1e9);
    }
}
