package dev.parley.domain.scenario;

import java.util.List;

/**
 * How the conversation must end, judged before Parley closes it.
 *
 * @param outcomes words of {@code Resolution}, such as {@code resolved-by-bot}; one of them must be the verdict
 * @param place where it is written
 */
public record Ends(List<String> outcomes, Place place) {
    /** Checks that something is expected. */
    public Ends {
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("ends names at least one outcome");
        }
    }
}
