package dev.parley.domain.sync;

import java.util.List;
import java.util.Map;

/**
 * What a look at a ticketing system found. A look changes nothing there.
 *
 * @param system its name and version, in its own words
 * @param found what was found, by what was looked for ({@code queue}, {@code field}, {@code right}), for people
 * @param missing every single thing that the desk needs and that is not there, each a line that says what to do; empty
 *     where all is well
 */
public record DeskProbe(String system, Map<String, String> found, List<String> missing) {
    /** Keeps unchangeable copies. */
    public DeskProbe {
        found = Map.copyOf(found);
        missing = List.copyOf(missing);
    }

    /** Whether nothing is missing. */
    public boolean isFit() {
        return missing.isEmpty();
    }
}
