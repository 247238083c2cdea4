package dev.parley.domain.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that a run would do about a conversation, or why it would do nothing.
 *
 * @param what would be decided
 * @param entries how many entries that adds
 * @param writes in how many requests
 * @param why in one line, for people
 * @param fields what would be written, by the name of the field, in an order for people
 */
public record PlannedStep(Decision.What what, int entries, int writes, String why, Map<String, String> fields) {
    /** Keeps an unchangeable copy in its order. */
    public PlannedStep {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
