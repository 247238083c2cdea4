package dev.parley.shell.command;

import dev.parley.domain.Waiter;
import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.shell.render.AuditLines;
import dev.parley.shell.render.AuditView;
import dev.parley.shell.render.Shown;
import java.time.InstantSource;
import java.util.List;

/** {@code audit tail}: the last records, and those that come. */
public final class AuditTailCommand implements CommandGroup {
    private static final Option<Boolean> FOLLOW =
            Option.flag("follow", "go on with what comes, until Ctrl-C").shortly('f');
    private static final Option<Long> COUNT = Option.of("count", ValueType.number(0, 10_000), "how many to begin with")
            .shortly('n')
            .byDefault("10");

    private final Records records;
    private final InstantSource clock;
    private final Waiter waiter;
    private final AuditFilters filters;

    /**
     * @param records what is on record
     * @param clock our time
     * @param waiter waits between looks
     * @param conversations what TAB offers for a conversation
     */
    public AuditTailCommand(Records records, InstantSource clock, Waiter waiter, Suggestions conversations) {
        this.records = records;
        this.clock = clock;
        this.waiter = waiter;
        this.filters = new AuditFilters(conversations, KnownRecords.runs(records));
    }

    @Override
    public String title() {
        return AuditCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("audit", "tail")
                .summary("Prints the last records, and with --follow those that come")
                .help(
                        "Also what other Parley processes put on record. While it follows, -o ndjson writes a line at once.")
                .takes(FOLLOW, COUNT)
                .takes(filters.options())
                .example("audit tail --follow --outcome failed", "")
                .example("audit tail -n 100 -o ndjson", "")
                .mayEndWith(ExitCode.CONFIGURATION)
                .runs(this::tail));
    }

    private CommandResult tail(Invocation line) {
        AuditFilter filter = filters.of(line, clock.instant());
        var follower = new TrailFollower(records.trail(), filter, clock, waiter);
        int count = Math.toIntExact(line.get(COUNT));
        List<AuditRecord> last = count == 0 ? List.of() : records.trail().latest(filter, count);
        if (!line.is(FOLLOW)) {
            return shown(last.stream().map(AuditView::of).toList());
        }
        line.note("following " + records.place() + "; Ctrl-C ends it");
        return shown(() -> follower.behind(last, () -> line.out().flush()));
    }

    private static CommandResult shown(Iterable<AuditView> rows) {
        return CommandResult.of(Shown.rows(AuditView.class, rows, new AuditLines()));
    }
}
