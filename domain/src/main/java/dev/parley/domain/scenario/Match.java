package dev.parley.domain.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of holding a matcher against a text.
 *
 * @param matched whether it fits
 * @param captures values by name, from what fitted
 * @param rule the name of the rule that decided, in lower case with hyphens
 */
record Match(boolean matched, Map<String, String> captures, String rule) {
    static Match of(boolean matched, String rule) {
        return new Match(matched, Map.of(), rule);
    }

    Match and(Match other) {
        var both = new LinkedHashMap<>(captures);
        both.putAll(other.captures);
        return new Match(matched && other.matched, both, matched ? other.rule : rule);
    }
}
