package dev.parley.domain.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of data that a scenario is told with. Immutable.
 *
 * @param name what tells it from the other rows, not blank
 * @param values variables by name
 */
public record Row(String name, Map<String, String> values) {
    /** Checks the name and keeps an unchangeable copy. */
    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (name.isBlank()) {
            throw new IllegalArgumentException("a row of data has a name that tells it from the others");
        }
    }

    /** The same row with one more value, which counts before the scenario's own variable of that name. */
    public Row with(String variable, String value) {
        var all = new LinkedHashMap<>(values);
        all.put(variable, value);
        return new Row(name, all);
    }
}
