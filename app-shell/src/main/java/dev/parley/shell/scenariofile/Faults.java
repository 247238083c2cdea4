package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. Serves one thread. */
public final class Faults {
    private final String file;
    private final List<Fault> found = new ArrayList<>();

    /** @param file as it is named */
    public Faults(String file) {
        this.file = file;
    }

    /** What makes the file unusable. */
    public void add(YamlNode at, String message) {
        found.add(new Fault(file, at.line(), at.column(), message, false));
    }

    /** About the file as a whole. */
    public void add(String message) {
        found.add(new Fault(file, 1, 1, message, false));
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
    public boolean fatal() {
        return found.stream().anyMatch(fault -> !fault.warning());
    }

    /** What was found, in the order of the file, each once. */
    public List<Fault> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }
}
