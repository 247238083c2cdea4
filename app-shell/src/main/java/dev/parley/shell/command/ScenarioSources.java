package dev.parley.shell.command;

import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.FaultRow;
import dev.parley.shell.render.NearestWord;
import dev.parley.shell.scenariofile.Fault;
import dev.parley.shell.scenariofile.ScenarioFiles;
import dev.parley.shell.scenariofile.ScenarioFiles.Loaded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the scenarios that a line names, or says everything that is wrong with them before any call. */
final class ScenarioSources {
    private ScenarioSources() {}

    /**
     * The scenarios of files and folders.
     *
     * @param line says by tags and names which of them
     */
    static List<Scenario> load(List<Path> sources, Invocation line) {
        List<Path> missing =
                sources.stream().filter(path -> !Files.exists(path)).toList();
        if (!missing.isEmpty()) {
            throw CommandFailure.usage(
                    "there is no file or folder '" + missing.getFirst() + "'",
                    "'parley scenario init FILE' writes a first scenario");
        }
        Loaded loaded = new ScenarioFiles().load(sources);
        List<Fault> fatal =
                loaded.faults().stream().filter(fault -> !fault.warning()).toList();
        if (!fatal.isEmpty()) {
            fatal.forEach(fault -> line.err().line(row(fault).oneLine()));
            throw CommandFailure.usage(
                    Amounts.of(fatal.size(), "fault") + " in the scenarios, nothing was called",
                    "Mend what stands above, and look with 'parley scenario check'");
        }
        List<Scenario> chosen = chosen(loaded.scenarios(), sources, line);
        refuseTickets(chosen);
        return chosen;
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

    private static void refuseTickets(List<Scenario> scenarios) {
        scenarios.stream()
                .filter(scenario -> everyStep(scenario.steps()).anyMatch(Step.TicketExists.class::isInstance))
                .findFirst()
                .ifPresent(scenario -> {
                    throw new CommandFailure(
                            ExitCode.CONFIGURATION,
                            "the scenario '" + scenario.name()
                                    + "' expects a ticket, and no ticketing system is connected",
                            "Leave 'ticket exists' out, or choose other scenarios with --tag");
                });
    }

    private static Stream<Step> everyStep(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step),
                        switch (step) {
                            case Step.Optionally optional -> everyStep(optional.steps());
                            case Step.When when -> Stream.concat(everyStep(when.then()), everyStep(when.otherwise()));
                            case Step.Repeats repeats -> everyStep(repeats.steps());
                            case Step.Softly softly -> everyStep(softly.steps());
                            case Step.Says s -> Stream.empty();
                            case Step.Clicks c -> Stream.empty();
                            case Step.BotReplies b -> Stream.empty();
                            case Step.Silence s -> Stream.empty();
                            case Step.StateIs s -> Stream.empty();
                            case Step.Moves m -> Stream.empty();
                            case Step.ContextHolds c -> Stream.empty();
                            case Step.ContextBelow c -> Stream.empty();
                            case Step.TicketExists t -> Stream.empty();
                        }));
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
