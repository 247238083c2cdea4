package dev.parley.shell.command;

import dev.parley.shell.javafile.LoadedJava;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.FaultRow;
import dev.parley.shell.render.Shown;
import dev.parley.shell.scenariofile.FirstScenario;
import dev.parley.shell.scenariofile.ScenarioFiles;
import dev.parley.shell.scenariofile.ScenarioFiles.Loaded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code scenario check|schema|init}: scenario files, without a tenant. */
public final class ScenarioCommands implements CommandGroup {
    private static final Positional<Path> FILES = Positional.of(
                    "FILE", ValueType.path(), "a scenario file, a folder of them, or a Java file")
            .repeated();
    private static final Positional<Path> NEW_FILE = Positional.of("FILE", ValueType.path(), "the file to write");
    private static final Option<Boolean> STRICT = Option.flag("strict", "take warnings for errors");

    /** Needs nothing. */
    public ScenarioCommands() {}

    @Override
    public String title() {
        return "Simulations";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("scenario", "check")
                        .summary("Finds every fault of scenario files before any call")
                        .help("""
                                Each fault is named with its file, line, column and what was probably meant. A warning is
                                about something that is allowed and probably not meant: an expectation that can never fail,
                                a wildcard that fits a bot that does not understand, words that only repeat the visitor's.
                        Java files are compiled and read as 'simulate' does, which runs what makes their scenarios.""")
                        .takes(FILES, STRICT, CampaignOptions.CLASS_PATH)
                        .example("scenario check scenarios/", "")
                        .mayEndWith(ExitCode.NEGATIVE)
                        .runs(this::check),
                CommandSpec.named("scenario", "schema")
                        .summary("Prints the JSON Schema of scenario files, for editors")
                        .example("scenario schema > scenario-schema.json", "")
                        .runs(line -> CommandResult.of(
                                Shown.words(ScenarioFiles.schema().strip()))),
                CommandSpec.named("scenario", "init")
                        .summary("Writes a first scenario file that explains itself")
                        .takes(NEW_FILE, NewScenarioFile.FORCE)
                        .example("scenario init first.yaml", "")
                        .runs(this::init));
    }

    private CommandResult check(Invocation line) {
        List<FaultRow> rows = new ArrayList<>();
        boolean usable = true;
        int scenarios = 0;
        int files = 0;
        for (Path place : line.all(FILES)) {
            Loaded loaded = load(place, line);
            loaded.faults().stream().map(ScenarioSources::row).forEach(rows::add);
            usable &= loaded.isUsable();
            scenarios += loaded.scenarios().size();
            files += loaded.files();
        }
        boolean bad = !usable || (line.is(STRICT) && !rows.isEmpty());
        line.note(Amounts.of(scenarios, "scenario") + " in " + Amounts.of(files, "file") + ", "
                + Amounts.of(rows.size(), "finding"));
        CommandResult done = CommandResult.of(
                Shown.rows(FaultRow.class, rows, (all, screen) -> all.forEach(row -> screen.line(row.oneLine()))));
        return bad ? done.endingWith(ExitCode.NEGATIVE) : done;
    }

    private static Loaded load(Path place, Invocation line) {
        if (!ScenarioSources.isJava(place)) {
            return new ScenarioFiles().load(List.of(place));
        }
        try (LoadedJava java = ScenarioSources.java(place, CampaignOptions.classPath(line))) {
            return new Loaded(java.scenarios(), java.faults(), 1);
        }
    }

    private CommandResult init(Invocation line) {
        var file = new NewScenarioFile(line.get(NEW_FILE), line.is(NewScenarioFile.FORCE));
        file.write(FirstScenario.text());
        file.tell(line);
        return CommandResult.nothing();
    }
}
