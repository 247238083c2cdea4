package dev.parley.shell.command;

import dev.parley.domain.sync.DeskProbe;
import dev.parley.shell.render.DeskRow;
import dev.parley.shell.render.ProbeView;
import dev.parley.shell.render.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code desk list}, {@code desk probe}: the ticketing systems that conversations are carried into. */
public final class DeskCommands implements CommandGroup {
    /** The heading of all that has to do with tickets. */
    static final String TITLE = "Tickets";

    private final DeskBook desks;
    private final Positional<String> name;

    /** @param desks what settings and jars know */
    public DeskCommands(DeskBook desks) {
        this.desks = desks;
        this.name = Positional.of("NAME", ValueType.name(), "a desk; 'desk list' shows them")
                .suggesting(typed -> desks.names())
                .optional();
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("desk", "list")
                        .summary("Lists the ticket desks, what they can do, and the kinds that there are")
                        .help("""
                                A desk is a ticketing system that conversations are carried into. Settings name it below
                                'desks:', and the environment with PARLEY_DESK_NAME_SETTING. A jar in the folder 'desks'
                                beside config.yaml, or with --desk-jar, brings a kind of your own. 'journal' is always there.""")
                        .takes(DeskOptions.JAR)
                        .example("desk list -o json", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::list),
                CommandSpec.named("desk", "probe")
                        .summary("Looks whether a desk has all that Parley needs, and names what is missing")
                        .help("Changes nothing there. Exit 3 when a field, a queue or a right is missing.")
                        .takes(name, DeskOptions.JAR)
                        .example("desk probe rt", "")
                        .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR)
                        .runs(this::probe));
    }

    /** The jars that a line names, where its command lets it. */
    public static List<Path> jars(Invocation line) {
        return line.spec().options().contains(DeskOptions.JAR) ? line.all(DeskOptions.JAR) : List.of();
    }

    private CommandResult list(Invocation line) {
        DeskBook.Known known = desks.known(line);
        known.troubles().forEach(line::note);
        return CommandResult.of(DeskRow.list(known.rows()));
    }

    private CommandResult probe(Invocation line) {
        DeskBook.OpenDesk open = desks.open(line.find(name), line);
        DeskProbe probe = open.desk().probe();
        CommandResult result = CommandResult.of(Shown.one(ProbeView.of(open.name(), probe), ProbeView::write));
        return missing(open.name(), probe).map(result::failing).orElse(result);
    }

    /** What keeps a desk from being used, where something does. */
    static Optional<CommandFailure> missing(String desk, DeskProbe probe) {
        return probe.isFit()
                ? Optional.empty()
                : Optional.of(new CommandFailure(
                        ExitCode.CONFIGURATION,
                        "the ticket desk '" + desk + "' is not fit: " + String.join("; ", probe.missing()),
                        "'parley desk probe " + desk + "' looks again"));
    }
}
