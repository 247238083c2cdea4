package dev.parley.domain.scenario.dsl;

import dev.parley.domain.resolution.Resolution;

/** How a conversation can be asked to end. Immutable. */
public final class Outcome {
    private final String word;

    private Outcome(String word) {
        this.word = word;
    }

    static Outcome of(Resolution resolution) {
        return new Outcome(resolution.word());
    }

    String word() {
        return word;
    }
}
