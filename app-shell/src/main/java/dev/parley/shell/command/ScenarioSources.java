package dev.parley.shell.command;

import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.javafile.JavaScenarios;
import dev.parley.shell.javafile.LoadedJava;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.FaultRow;
import dev.parley.shell.render.NearestWord;
import dev.parley.shell.scenariofile.Fault;
import dev.parley.shell.scenariofile.ScenarioFiles;
import dev.parley.shell.scenariofile.ScenarioFiles.Loaded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The scenarios that a line names, or everything that is wrong with them, said before any call. Those in Java may call code
 * of their file until this is closed.
 *
 * @param scenarios those that tags and names choose
 * @param code what the Java ones come from
 */
record ScenarioSources(List<Scenario> scenarios, List<LoadedJava> code) implements AutoCloseable {
    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}_$][\\w$]*(\\.[\\p{L}_$][\\w$]*)+");

    /**
     * Reads files, folders, Java files and classes.
     *
     * @param line says by tags and names which scenarios of them, and what the class path is
     */
    static ScenarioSources open(List<Path> sources, Invocation line) {
        List<Scenario> all = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<LoadedJava> code = new ArrayList<>();
        for (Path source : sources) {
            if (isJava(source)) {
                LoadedJava java = java(source, CampaignOptions.classPath(line));
                code.add(java);
                all.addAll(java.scenarios());
                faults.addAll(java.faults());
            } else {
                checkThere(source);
                Loaded loaded = new ScenarioFiles().load(List.of(source));
                all.addAll(loaded.scenarios());
                faults.addAll(loaded.faults());
            }
        }
        refuse(faults.stream().filter(fault -> !fault.warning()).toList(), line);
        List<Scenario> chosen = chosen(all, sources, line);
        return new ScenarioSources(chosen, List.copyOf(code));
    }

    @Override
    public void close() {
        code.forEach(LoadedJava::close);
    }

    /** The present folder, from which relative names are seen, as a whole path. */
    static Path here() {
        return Path.of("").toAbsolutePath().normalize();
    }

    /** How a run is kept with them: they are found again from any folder. */
    static List<String> wholePaths(List<Path> sources) {
        return sources.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
    }

    /**
     * Checks that every named file and folder is there.
     *
     * @throws CommandFailure when one is not
     */
    static void checkAllThere(List<Path> sources) {
        sources.stream().filter(source -> !isJava(source)).forEach(ScenarioSources::checkThere);
    }

    /** Whether it is written in Java: a file, or a class by its name. */
    static boolean isJava(Path source) {
        return source.toString().endsWith(".java")
                || (!Files.exists(source)
                        && !source.toString().matches(".*\\.(?:ya?ml|json)")
                        && CLASS_NAME.matcher(source.toString()).matches());
    }

    static LoadedJava java(Path source, List<Path> classPath) {
        JavaScenarios scenarios = JavaScenarios.ofThisJdk();
        return source.toString().endsWith(".java")
                ? scenarios.load(source, classPath)
                : scenarios.find(source.toString(), classPath);
    }

    private static void checkThere(Path source) {
        if (!Files.exists(source)) {
            throw CommandFailure.usage(
                    "there is no file or folder '" + source + "'",
                    "'parley scenario init FILE' writes a first scenario");
        }
    }

    private static void refuse(List<Fault> fatal, Invocation line) {
        if (!fatal.isEmpty()) {
            fatal.forEach(fault -> line.err().line(row(fault).oneLine()));
            throw CommandFailure.usage(
                    Amounts.of(fatal.size(), "fault") + " in the scenarios, nothing was called",
                    "Mend what stands above, and look with 'parley scenario check'");
        }
    }

    private static List<Scenario> chosen(List<Scenario> all, List<Path> sources, Invocation line) {
        Set<String> tags = CampaignOptions.tags(line);
        Set<String> names = CampaignOptions.only(line);
        if (all.isEmpty()) {
            throw CommandFailure.usage(
                    "there is no scenario in " + names(sources), "'parley scenario init FILE' writes a first one");
        }
        List<Scenario> tagged = all.stream()
                .filter(scenario -> tags.isEmpty() || scenario.tags().stream().anyMatch(tags::contains))
                .toList();
        if (tagged.isEmpty()) {
            throw CommandFailure.usage("no scenario has one of the tags " + String.join(", ", tags), tags(all));
        }
        List<Scenario> named = tagged.stream()
                .filter(scenario -> names.isEmpty() || names.contains(scenario.name()))
                .toList();
        if (named.isEmpty()) {
            String first = names.iterator().next();
            throw CommandFailure.usage(
                    "there is no scenario '" + first + "'",
                    NearestWord.to(first, tagged.stream().map(Scenario::name).toList())
                            .map(nearest -> "Did you mean '" + nearest + "'?")
                            .orElse("'simulate ... -o json' lists the names that there are"));
        }
        return named;
    }

    /** A fault as it is shown. */
    static FaultRow row(Fault fault) {
        return new FaultRow(
                fault.file(), fault.line(), fault.column(), fault.warning() ? "warning" : "error", fault.message());
    }

    private static String names(List<Path> sources) {
        return sources.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static String tags(List<Scenario> scenarios) {
        String known = scenarios.stream()
                .flatMap(scenario -> scenario.tags().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "No scenario there has a tag" : "Choose one of: " + known;
    }
}
