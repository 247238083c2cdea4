package dev.parley.shell.command;

import dev.parley.domain.Sha256;
import dev.parley.domain.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** By what files of scenarios are known again: whether one is as it was when a run read it. */
final class Fingerprints {
    private Fingerprints() {}

    /** Of the files in which scenarios and their steps are written, by their whole paths; classes that come from no file have none. */
    static Map<String, String> of(List<Scenario> scenarios) {
        Map<String, String> found = new TreeMap<>();
        scenarios.stream()
                .flatMap(scenario -> Stream.concat(
                        Stream.of(scenario.place()),
                        ScenarioSources.everyStep(scenario.steps()).map(step -> step.place())))
                .map(place -> place.source())
                .distinct()
                .flatMap(source -> path(source).stream())
                .forEach(file -> of(file).ifPresent(mark -> found.put(file.toString(), mark)));
        return found;
    }

    /** The names of the files that are there, and are not as they were then. */
    static List<String> changed(Map<String, String> then) {
        return then.entrySet().stream()
                .filter(entry -> of(Path.of(entry.getKey()))
                        .filter(now -> !now.equals(entry.getValue()))
                        .isPresent())
                .map(entry -> name(entry.getKey()))
                .toList();
    }

    /** The names of the files that are not there any more. */
    static List<String> gone(Map<String, String> then) {
        return then.keySet().stream()
                .filter(file -> !Files.exists(Path.of(file)))
                .map(Fingerprints::name)
                .toList();
    }

    /** The names of files that two runs read, and that were not alike. */
    static List<String> differing(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(entry -> after.containsKey(entry.getKey())
                        && !Objects.equals(after.get(entry.getKey()), entry.getValue()))
                .map(entry -> name(entry.getKey()))
                .toList();
    }

    private static String name(String file) {
        return String.valueOf(Path.of(file).getFileName());
    }

    private static Optional<Path> path(String source) {
        try {
            return Optional.of(Path.of(source).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> of(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(Sha256.hex(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
