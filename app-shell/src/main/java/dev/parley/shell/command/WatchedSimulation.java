package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.OutputFormat;
import dev.parley.shell.render.Renderer;
import dev.parley.shell.render.Span;
import dev.parley.shell.render.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs scenarios, and those whose files change again, until the user does not want any more. What is wrong in a file is
 * told and does not end it.
 */
final class WatchedSimulation {
    static final Option<Boolean> WATCH =
            Option.flag("watch", "then run again what a changed file concerns, until Ctrl-C");

    private final Invocation line;
    private final SourceChanges changes;
    private final List<Path> sources;
    private final WatchedSources watched;

    /**
     * @param changes waits for them
     * @param sources as the line names them
     */
    WatchedSimulation(Invocation line, SourceChanges changes, List<Path> sources) {
        this.line = line;
        this.changes = changes;
        this.sources = sources;
        this.watched = new WatchedSources(sources, CampaignOptions.classPath(line));
    }

    /** Refuses what cannot be watched, before anything is asked of anybody. */
    static void check(Invocation line) {
        if (line.all(CampaignOptions.SOURCE).isEmpty()) {
            throw CommandFailure.usage("--watch needs files to watch", "Name scenario files or folders");
        }
        if (CampaignOptions.planned(line)) {
            throw CommandFailure.usage("--watch and --plan do not go together", "Leave one of them out");
        }
        if (line.format() != OutputFormat.TABLE && line.format() != OutputFormat.NDJSON) {
            throw CommandFailure.usage(
                    "--watch writes one result after another, which is no single document",
                    "Use -o ndjson: a line for each run");
        }
    }

    /** @param campaign runs scenarios; what it throws ends the watch */
    CommandResult run(Function<List<Scenario>, CommandResult> campaign) {
        ScenarioSources.checkAllThere(sources);
        FileStamps stand = watched.look();
        SortedSet<Path> due = new TreeSet<>(stand.stamps().keySet());
        boolean all = true;
        try {
            while (true) {
                if (round(due, all, campaign)) {
                    due.clear();
                    all = false;
                }
                if (line.interruption().requested()) {
                    return CommandResult.nothing().endingWith(ExitCode.INTERRUPTED);
                }
                line.note("watching " + Amounts.of(stand.stamps().size(), "file") + "; Ctrl-C ends it");
                FileStamps now = changes.await(stand, watched::look);
                due.addAll(now.since(stand));
                line.note(names(now.since(stand)) + " changed");
                stand = now;
            }
        } catch (WaitInterrupted e) {
            return CommandResult.nothing().endingWith(ExitCode.INTERRUPTED);
        }
    }

    /** Whether what was due was run; what could not be read stays due. */
    private boolean round(Set<Path> due, boolean all, Function<List<Scenario>, CommandResult> campaign) {
        Optional<ScenarioSources> found = opened();
        if (found.isEmpty()) {
            return false;
        }
        try (var named = found.get()) {
            List<Scenario> scenarios = all ? named.scenarios() : watched.concerned(named.scenarios(), due);
            if (scenarios.isEmpty()) {
                line.note("no scenario is concerned");
            } else {
                Renderer.write(campaign.apply(scenarios).shown(), line.format(), line.out());
            }
            return true;
        }
    }

    /** Nothing where something is wrong, which is told. */
    private Optional<ScenarioSources> opened() {
        try {
            return Optional.of(ScenarioSources.open(sources, line));
        } catch (CommandFailure e) {
            line.err().line(Span.of(Style.RED, "parley: " + e.line()));
            return Optional.empty();
        }
    }

    private static String names(Set<Path> files) {
        return files.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
