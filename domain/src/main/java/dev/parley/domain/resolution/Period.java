package dev.parley.domain.resolution;

import java.time.Duration;
import java.time.Instant;

/**
 * A time from one instant to another, half-open: the first belongs to it, the last does not.
 *
 * @param from inclusive
 * @param to exclusive, not before {@code from}
 */
public record Period(Instant from, Instant to) {
    /** Checks the order. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period that begins at " + from + " cannot end at " + to);
        }
    }

    /** Whether the instant belongs to it. */
    public boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** As much of it as lies before an instant. */
    public Period until(Instant end) {
        return to.isAfter(end) ? new Period(from, end.isBefore(from) ? from : end) : this;
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** The one of the same length that ends where this one begins. */
    public Period before() {
        return new Period(from.minus(length()), from);
    }
}
