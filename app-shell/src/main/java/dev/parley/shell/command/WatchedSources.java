package dev.parley.shell.command;

import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.scenariofile.ScenarioFiles;
import dev.parley.shell.scenariofile.UsedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that the scenarios of a line come from: the named ones, those below named folders, the fragments and rows that
 * they use, and the class path. For one thread.
 */
final class WatchedSources {
    private final List<Path> sources;
    private final List<Path> classPath;
    private final Map<Path, Used> used = new HashMap<>();

    /**
     * @param sources as the line names them
     * @param classPath jars and folders of classes
     */
    WatchedSources(List<Path> sources, List<Path> classPath) {
        this.sources = sources;
        this.classPath = classPath;
    }

    /**
     * What a file is made of, as long as none of it changes.
     *
     * @param stamps of all parts when it was found out
     */
    private record Used(FileStamps stamps, Set<Path> parts) {}

    /** How all of them stand now. */
    FileStamps look() {
        Set<Path> files = new TreeSet<>();
        sources.forEach(source -> files.addAll(ScenarioSources.isJava(source) ? java(source) : yaml(source)));
        classPath.forEach(entry -> files.addAll(below(entry)));
        return FileStamps.of(files);
    }

    /** The scenarios that one of the changed files is part of. */
    List<Scenario> concerned(List<Scenario> scenarios, Set<Path> changed) {
        return scenarios.stream()
                .filter(scenario -> !Collections.disjoint(partsOf(scenario), changed))
                .toList();
    }

    private Collection<Path> partsOf(Scenario scenario) {
        Path source = Path.of(scenario.place().source());
        if (!ScenarioSources.isJava(source)) {
            return parts(source);
        }
        Set<Path> parts = new TreeSet<>(java(source));
        classPath.forEach(entry -> parts.addAll(below(entry)));
        return parts;
    }

    /** A class has no file of its own: it comes from the class path. */
    private static Set<Path> java(Path source) {
        return source.toString().endsWith(".java") ? Set.of(whole(source)) : Set.of();
    }

    private Set<Path> yaml(Path source) {
        Set<Path> files = new TreeSet<>();
        List<Path> found = Files.isDirectory(source) ? ScenarioFiles.below(source) : List.of(source);
        found.forEach(file -> files.addAll(parts(file)));
        return files;
    }

    /** Looked up again only when one of them has changed: this is asked four times a second. */
    private Set<Path> parts(Path file) {
        Used known = used.get(file);
        if (known != null && known.stamps().equals(FileStamps.of(known.parts()))) {
            return known.parts();
        }
        Set<Path> parts = UsedFiles.of(file);
        used.put(file, new Used(FileStamps.of(parts), parts));
        return parts;
    }

    private static Set<Path> below(Path entry) {
        try (Stream<Path> all = Files.walk(entry)) {
            Set<Path> files = new TreeSet<>();
            all.filter(Files::isRegularFile).map(WatchedSources::whole).forEach(files::add);
            return files;
        } catch (IOException | UncheckedIOException e) { // what cannot be read, or is gone meanwhile
            return Set.of(whole(entry));
        }
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
