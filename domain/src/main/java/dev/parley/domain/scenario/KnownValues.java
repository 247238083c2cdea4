package dev.parley.domain.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values that moved in a conversation, each with the name of the variable that it becomes. Serves one thread. */
final class KnownValues {
    private final Map<String, String> names = new LinkedHashMap<>();

    Optional<String> name(String value) {
        return Optional.ofNullable(names.get(value));
    }

    /** Gives a value a name of its own, as near to the word as can be. */
    String named(String value, String word) {
        String name = word;
        for (int i = 2; names.containsValue(name) || GeneratedValues.knows(name); i++) {
            name = word + i;
        }
        names.put(value, name);
        return name;
    }

    /** Values by name. */
    Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>();
        names.forEach((value, name) -> all.put(name, value));
        return all;
    }
}
