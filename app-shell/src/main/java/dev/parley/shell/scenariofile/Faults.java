package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. Serves one thread. */
final class Faults {
    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(YamlNode at, String message) {
        found.add(new Fault(file, at.line(), at.column(), message, false));
    }

    /** About a step, which may stand in another file. */
    void add(Place place, String message) {
        found.add(new Fault(place.source(), place.line(), place.column(), message, false));
    }

    /** About a step that can be used all the same. */
    void warn(Place place, String message) {
        found.add(new Fault(place.source(), place.line(), place.column(), message, true));
    }

    /** Whether the file cannot be used. */
    boolean fatal() {
        return found.stream().anyMatch(fault -> !fault.warning());
    }

    /** What was found, in the order of the file, each once. */
    List<Fault> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }
}
