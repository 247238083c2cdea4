package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.Recovery;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.RecoveryRow;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code recover}: ends what killed processes left behind. */
public final class RecoverCommand implements CommandGroup {
    /** Its one word. */
    static final String NAME = "recover";

    private static final String SANDBOX = "sandbox";
    private static final Option<Boolean> DRY_RUN = Option.flag("dry-run", "only list what was left");

    private final TenantSessions tenants;
    private final Records records;
    private final InstantSource clock;

    /**
     * @param tenants where conversations are
     * @param records knows what was left
     * @param clock our time
     */
    public RecoverCommand(TenantSessions tenants, Records records, InstantSource clock) {
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Conversations";
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named(NAME)
                .summary("Completes and closes what killed processes left open, at all tenants")
                .help("""
                        Looks what the tenant has of each conversation, puts what is missing on record, and closes it unless it is
                        meant to stay open (conversation open, chat --keep). Nothing is said again, and a repeat changes nothing.
                        Runs that were killed are ended as such. --tenant leaves out the others. In a store that a team shares,
                        the sandbox is left out unless --tenant sandbox names it, because everybody has one of their own.""")
                .takes(DRY_RUN)
                .example("recover --dry-run", "")
                .mayEndWith(ExitCode.CONFIGURATION, ExitCode.VENDOR, ExitCode.PARTLY)
                .needsScopes("conversations:read", "conversations:write")
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        List<BookedConversation> left = records.book().looseEnds().stream()
                .filter(one -> isMeant(one.tenant(), line))
                .toList();
        var runs = new KilledRuns(records, clock);
        if (line.is(DRY_RUN)) {
            runs.unfinished(tenant -> isMeant(tenant, line))
                    .ifPresent(some -> line.note(some + " would be ended as killed"));
            return CommandResult.of(
                    RecoveryRow.list(left.stream().map(RecoveryRow::left).toList()));
        }
        List<RecoveryRow> rows = new ArrayList<>();
        try {
            for (int i = 0; i < left.size(); i++) {
                line.progress("conversation %d of %d".formatted(i + 1, left.size()));
                records.book().claim(left.get(i).id()).ifPresent(mine -> rows.add(recovered(mine, line)));
            }
            int taken = left.size() - rows.size();
            if (taken > 0) {
                line.note(Amounts.of(taken, "conversation") + " left to another process, which took "
                        + (taken == 1 ? "it" : "them") + " up meanwhile");
            }
            runs.end(tenant -> isMeant(tenant, line)).ifPresent(some -> line.note(some + " ended as killed"));
        } catch (WaitInterrupted e) {
            line.note("what is left stays for the next 'parley recover'");
        }
        return verdict(rows);
    }

    /** Where several keep their records together, each has a sandbox of that name: mine has not what another's holds. */
    private boolean isMeant(String tenant, Invocation line) {
        return line.tenant().map(tenant::equals).orElseGet(() -> !(records.isShared() && tenant.equals(SANDBOX)));
    }

    private RecoveryRow recovered(BookedConversation left, Invocation line) {
        TenantSession tenant;
        try {
            tenant = tenants.named(left.tenant(), line);
        } catch (CommandFailure e) {
            return RecoveryRow.outOfReach(left, e.what());
        }
        Recovery recovery = tenant.recovering(left.run()).recover(left);
        if (recovery instanceof Recovery.Completed completed && completed.closed()) {
            tenant.endings().ended(left.id());
        }
        return RecoveryRow.of(left, recovery);
    }

    private static CommandResult verdict(List<RecoveryRow> rows) {
        CommandResult result = CommandResult.of(RecoveryRow.list(rows));
        long away = rows.stream().filter(RecoveryRow::isOutOfReach).count();
        Optional<ExitCode> code =
                away == 0 ? Optional.empty() : Optional.of(away == rows.size() ? ExitCode.VENDOR : ExitCode.PARTLY);
        return code.map(bad -> result.failing(new CommandFailure(
                        bad,
                        away + " of " + Amounts.of(rows.size(), "conversation") + " cannot be reached",
                        "WHY says the reason of each; 'parley recover' tries them again")))
                .orElse(result);
    }
}
