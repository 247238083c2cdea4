package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.audit.SweepSimulations;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.SweptRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code sweep}: closes simulations that nobody uses any more. */
public final class SweepCommand implements CommandGroup {
    /** Its one word. */
    static final String NAME = "sweep";

    private static final int MOST = 10_000;
    private static final Option<Duration> SINCE = Option.of(
                    "since", ValueType.duration(), "only what changed within that time")
            .byDefault("24h");
    private static final Option<Duration> IDLE = Option.of(
                    "idle", ValueType.duration(), "only what has not changed for that time")
            .byDefault("10m");
    private static final Option<Boolean> DRY_RUN = Option.flag("dry-run", "only list what would be closed");

    private final TenantSessions tenants;

    /** @param tenants where conversations are */
    public SweepCommand(TenantSessions tenants) {
        this.tenants = tenants;
    }

    @Override
    public String title() {
        return "Simulations";
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named(NAME)
                .summary("Closes idle simulations of the tenant, whoever opened them")
                .help("""
                        Also those that another machine left behind. The mark in the conversation's context decides: a real
                        visitor's conversation is never touched. What a process of this store is still at work on stays.""")
                .takes(SINCE, IDLE, DRY_RUN, Confirmation.YES)
                .example("sweep --since 7d --dry-run", "")
                .mayEndWith(
                        ExitCode.NEGATIVE,
                        ExitCode.CONFIGURATION,
                        ExitCode.CREDENTIALS,
                        ExitCode.VENDOR,
                        ExitCode.PARTLY)
                .needsScopes("conversations:read", "conversations:write")
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        if (line.get(IDLE).compareTo(line.get(SINCE)) >= 0) {
            throw CommandFailure.usage(
                    "--idle is not shorter than --since, so nothing can be meant", "Name a longer time with --since");
        }
        TenantSession tenant = tenants.of(line);
        SweepSimulations sweeping = tenant.sweeping();
        Instant now = tenant.clock().instant();
        line.progress("looking at open conversations");
        SweepSimulations.Idle found = sweeping.find(now.minus(line.get(SINCE)), now.minus(line.get(IDLE)), MOST);
        if (!found.complete()) {
            line.note("at least %,d conversations changed since then, and the latest were not looked at".formatted(MOST)
                    + " (a shorter --since reaches them)");
        }
        List<ConversationId> idle = found.conversations();
        if (line.is(DRY_RUN) || idle.isEmpty()) {
            return CommandResult.of(SweptRow.list(
                    idle.stream().map(ConversationId::value).map(SweptRow::idle).toList()));
        }
        String what = Amounts.of(idle.size(), "simulation") + " at " + tenant.tenant();
        if (!Confirmation.given(line, "this closes " + what, "Close " + what + "?")) {
            return CommandResult.nothing().endingWith(ExitCode.NEGATIVE);
        }
        return closed(idle, sweeping, line);
    }

    private static CommandResult closed(List<ConversationId> idle, SweepSimulations sweeping, Invocation line) {
        List<SweptRow> rows = new ArrayList<>();
        try {
            for (ConversationId one : idle) {
                line.progress("conversation %d of %d".formatted(rows.size() + 1, idle.size()));
                rows.add(SweptRow.of(one.value(), sweeping.sweep(one).fault()));
            }
        } catch (WaitInterrupted e) {
            line.note("what is left stays for the next 'parley sweep'");
        }
        CommandResult result = CommandResult.of(SweptRow.list(rows));
        long open = rows.stream().filter(row -> row.why().isPresent()).count();
        return open == 0
                ? result
                : result.failing(new CommandFailure(
                        open == rows.size() ? ExitCode.VENDOR : ExitCode.PARTLY,
                        "%s of %s could not be closed".formatted(open, Amounts.of(rows.size(), "simulation")),
                        "WHY says the reason of each; the same line tries them again"));
    }
}
