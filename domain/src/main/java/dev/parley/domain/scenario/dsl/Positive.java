package dev.parley.domain.scenario.dsl;

import java.time.Duration;

/** Times that must be more than none. */
final class Positive {
    private Positive() {}

    /** @param word of the DSL that takes it */
    static Duration of(String word, Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("%s takes a time of more than zero, not %s".formatted(word, time));
        }
        return time;
    }
}
