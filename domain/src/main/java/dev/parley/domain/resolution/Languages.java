package dev.parley.domain.resolution;

import java.util.List;

/**
 * The languages that the classifier knows.
 *
 * @param all with their cues ready to be looked for
 */
record Languages(List<Language> all) {
    private static final class Made {
        static final Languages BUILT_IN = ResolutionRules.builtIn().compiled();
    }

    static Languages builtIn() {
        return Made.BUILT_IN;
    }
}
