package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads scenario files. Every fault of every file is found before anything is called: the form by the JSON Schema, the
 * meaning by the readers, what is probably not meant by {@link Lint}. Safe for many threads.
 */
public final class ScenarioFiles {
    /** Reads nothing yet. */
    public ScenarioFiles() {}

    /**
     * What was found in files.
     *
     * @param scenarios those of the files without fatal faults, in the order of the files
     * @param faults what is wrong, in the order of the files; also warnings
     * @param files how many files were read
     */
    public record Loaded(List<Scenario> scenarios, List<Fault> faults, int files) {
        /** Keeps unchangeable copies. */
        public Loaded {
            scenarios = List.copyOf(scenarios);
            faults = List.copyOf(faults);
        }

        /** Whether nothing is wrong that keeps the scenarios from being used. */
        public boolean isUsable() {
            return faults.stream().allMatch(Fault::warning);
        }
    }

    /** The JSON Schema of scenario files, for editors. */
    public static String schema() {
        return SchemaCheck.SCENARIOS.text();
    }

    /**
     * Reads files, and of folders every {@code .yaml} and {@code .yml} file below that holds scenarios or fragments, in the
     * order of their names.
     */
    public Loaded load(List<Path> places) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int files = 0;
        for (Path place : places) {
            boolean folder = Files.isDirectory(place);
            List<Path> found = folder ? below(place) : List.of(place);
            if (folder && found.isEmpty()) {
                faults.add(new Fault(place.toString(), 1, 1, "there is no .yaml file in this folder", false));
            }
            for (Path file : found) {
                files++;
                load(file, folder, scenarios, faults);
            }
        }
        return new Loaded(scenarios, faults, files);
    }

    /**
     * Reads a text as though it stood in that file, which need not be there.
     *
     * @param file what faults name, and beside which other files are looked for
     */
    public Loaded read(Path file, String text) {
        List<Scenario> scenarios = new ArrayList<>();
        var own = new Faults(file.toString());
        read(file, Optional.of(text), false, scenarios, own);
        return new Loaded(scenarios, own.all(), 1);
    }

    private static void load(Path file, boolean oneOfMany, List<Scenario> scenarios, List<Fault> faults) {
        var own = new Faults(file.toString());
        if (read(file, FileText.of(file, own), oneOfMany, scenarios, own)) {
            faults.addAll(own.all());
        }
    }

    /** Whether it is a file of ours. */
    private static boolean read(
            Path file, Optional<String> content, boolean oneOfMany, List<Scenario> scenarios, Faults own) {
        Optional<YamlNode> root = content.flatMap(text -> YamlSource.read(text, own));
        if (root.isPresent() && oneOfMany && !isOurs(root.get())) {
            return false;
        }
        root.filter(node -> !own.fatal()).ifPresent(node -> SchemaCheck.SCENARIOS.passes(node, own));
        if (root.isPresent() && !own.fatal()) {
            List<Scenario> read = read(file, root.get(), own);
            if (!own.fatal()) {
                scenarios.addAll(read);
            }
        }
        return true;
    }

    private static List<Scenario> read(Path file, YamlNode root, Faults faults) {
        if (!isOurs(root)) {
            faults.add(root, "this file holds neither 'scenario' nor 'scenarios' nor 'fragments'");
            return List.of();
        }
        var fragments = new Fragments(file, root, faults);
        var steps = new StepReader(file.toString(), fragments, faults);
        fragments.readAll(steps);
        List<Scenario> read = new ScenarioReader(file.toString(), steps, new Rows(file, faults), faults).read(root);
        if (!faults.fatal()) {
            read.forEach(scenario -> new Lint(scenario, faults).look());
        }
        return read;
    }

    private static boolean isOurs(YamlNode root) {
        return root.has("scenario") || root.has("scenarios") || root.has("fragments");
    }

    /** The {@code .yaml} and {@code .yml} files below a folder, in the order of their names. */
    public static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) { // what cannot be read, or is gone meanwhile
            return List.of();
        }
    }
}
