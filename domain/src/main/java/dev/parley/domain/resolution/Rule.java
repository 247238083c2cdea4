package dev.parley.domain.resolution;

import java.util.Optional;
import java.util.function.Function;

/**
 * A rule that may decide.
 *
 * @param name for explanations
 * @param asks what it looks for
 * @param judge its verdict on a transcript, if it has one
 */
record Rule(String name, String asks, Function<Reading, Optional<Resolution>> judge) {
    Optional<Resolution> on(Reading reading) {
        return judge.apply(reading);
    }

    Explanation.Look look(Reading reading, boolean open) {
        Optional<Resolution> resolution = on(reading);
        return new Explanation.Look(
                name,
                asks,
                resolution
                        .flatMap(verdict -> verdict.evidence().stream().findFirst())
                        .map(Evidence::seen)
                        .orElse("nothing"),
                resolution.map(Resolution::word).orElse(""),
                open && resolution.isPresent());
    }
}
