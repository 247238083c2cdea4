package dev.parley.shell.report;

import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.CaseSeed;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.scenario.SimulationResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells how one conversation of a run is had again: a line for a POSIX shell that holds it alone, at once, with the same bot,
 * guard and generated values. It is about the attempt that a reader wants to see again: the last one that did not pass, or
 * the last one where all passed. What it cannot bring back is the time ({@code now}) and whatever the vendor does otherwise.
 * Safe for many threads.
 */
public final class RunAgain {
    private static final String USUAL_GUARD = "known";
    /** They shape a conversation, and stand in the line where they stood in the one of then. */
    private static final List<String> WHERE_GIVEN = List.of("--settle", "--rate", "--weather");

    private final RunSetup setup;
    private final Optional<String> usual;
    private final Path here;

    /**
     * @param setup how the run was started
     * @param usual the tenant that is meant where a line names none; empty where that is not known
     * @param here the folder that the line is for, as a whole path: the present one
     */
    public RunAgain(RunSetup setup, Optional<String> usual, Path here) {
        this.setup = setup;
        this.usual = usual;
        this.here = here;
    }

    /** How it is had again, or why it cannot be. */
    public sealed interface Again {
        /** For people: the line, or the reason. */
        String words();

        /** @param words a line for a shell; it works in the folder that it is for */
        record Line(String words) implements Again {}

        /** @param words why there is no such line, without a full stop */
        record Impossible(String words) implements Again {}

        /** The line, where there is one. */
        default Optional<String> line() {
            return this instanceof Line line ? Optional.of(line.words()) : Optional.empty();
        }
    }

    /** Of one case of that run. */
    public Again of(CaseResult one) {
        if (one.key().source().isEmpty()) {
            return new Again.Impossible("it came from no file, so there is nothing to run again");
        }
        List<Optional<String>> words =
                words(one.key(), attempt(one)).stream().map(ShellWord::of).toList();
        return words.stream().allMatch(Optional::isPresent)
                ? new Again.Line(words.stream().flatMap(Optional::stream).collect(Collectors.joining(" ")))
                : new Again.Impossible("the name of its file or scenario holds what no command line can");
    }

    private static SimulationResult attempt(CaseResult one) {
        return one.attempts().reversed().stream()
                .filter(attempt -> !attempt.verdict().isPass())
                .findFirst()
                .orElse(one.last());
    }

    private List<String> words(CaseKey key, SimulationResult attempt) {
        List<String> words = new ArrayList<>(List.of("parley", "simulate", file(fromHere(key.source()))));
        option("--only", key.scenario(), words);
        option("--bot", attempt.scenario().bot().value(), words);
        option("--guard", first("--guard").orElse(USUAL_GUARD), words);
        option("--seed", Long.toString(CaseSeed.ofRun(attempt.seed(), key)), words);
        option("--parallel", "1", words);
        option("--retries", "0", words);
        WHERE_GIVEN.forEach(name -> first(name).ifPresent(value -> option(name, value, words)));
        setup.option("--class-path").forEach(entry -> option("--class-path", entry, words));
        if (!usual.equals(Optional.of(setup.tenant()))) {
            option("--tenant", setup.tenant(), words);
        }
        return words;
    }

    private Optional<String> first(String option) {
        return setup.option(option).stream().findFirst();
    }

    /** A file is one that the run read, in whichever folder it was called; anything else, such as a class, is named the same everywhere. */
    private String fromHere(String source) {
        return setup.folder()
                .map(folder -> Path.of(folder).resolve(source).normalize())
                .filter(file -> setup.fingerprints().containsKey(file.toString()))
                .map(file -> file.startsWith(here) ? here.relativize(file) : file)
                .map(Path::toString)
                .orElse(source);
    }

    /** A name that begins with a dash is no option. */
    private static String file(String source) {
        return source.startsWith("-") ? "./" + source : source;
    }

    private static void option(String name, String value, List<String> words) {
        if (value.startsWith("-")) {
            words.add(name + "=" + value);
        } else {
            words.add(name);
            words.add(value);
        }
    }
}
