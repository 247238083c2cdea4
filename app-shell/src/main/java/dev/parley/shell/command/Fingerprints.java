package dev.parley.shell.command;

import dev.parley.domain.Sha256;
import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.scenariofile.UsedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    /**
     * Of the files that scenarios are made of, the fragments and tables of rows that they name included, and of each jar and
     * folder of classes, by their whole paths. A class that Parley's own class path has comes from none of them.
     */
    static Map<String, String> of(List<Scenario> scenarios, List<Path> classPath) {
        Map<String, String> found = new TreeMap<>();
        Stream<Path> files = scenarios.stream()
                .map(scenario -> scenario.place().source())
                .distinct()
                .flatMap(source -> path(source).stream())
                .flatMap(file -> UsedFiles.of(file).stream());
        Stream.concat(files, classPath.stream().map(Fingerprints::whole))
                .distinct()
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
            return Optional.of(whole(Path.of(source)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Of what is neither a file nor a folder, or cannot be read, nothing is known. */
    private static Optional<String> of(Path there) {
        try {
            return Files.isDirectory(there)
                    ? Optional.of(ofAllBelow(there))
                    : Files.isRegularFile(there) ? Optional.of(ofFile(there)) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String ofFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.hex(in);
        }
    }

    /** One for a whole folder, which has a file for each class. */
    private static String ofAllBelow(Path folder) throws IOException {
        var names = new StringBuilder();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                names.append(ofFile(file))
                        .append(' ')
                        .append(folder.relativize(file))
                        .append('\n');
            }
        }
        return Sha256.hex(names.toString());
    }
}
