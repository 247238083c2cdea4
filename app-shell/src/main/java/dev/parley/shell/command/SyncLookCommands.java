package dev.parley.shell.command;

import dev.parley.domain.sync.PlanSync;
import dev.parley.domain.sync.SyncScope;
import dev.parley.domain.sync.SyncVerification;
import dev.parley.domain.sync.VerifySync;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.DifferenceRow;
import dev.parley.shell.render.PlannedRow;
import dev.parley.shell.render.Shown;
import dev.parley.shell.render.SyncVerificationView;
import java.util.ArrayList;
import java.util.List;

/** {@code sync plan} and {@code sync verify}: they read both sides, and write to none. */
public final class SyncLookCommands implements CommandGroup {
    private static final long PLANNED = 1_000;
    private static final int NAMED = 1_000;

    private final SyncRoutes routes;

    /** @param routes from where to where */
    public SyncLookCommands(SyncRoutes routes) {
        this.routes = routes;
    }

    @Override
    public String title() {
        return DeskCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("sync", "plan")
                        .summary("Shows what 'sync run' would do, and does none of it")
                        .help("""
                                For each conversation: create, append so many entries, move, or skip, with the reason and the
                                fields. It is decided as a run decides it, over the ticket as it stands. 1,000 conversations
                                unless --limit says otherwise.""")
                        .takes(routes.to(), SyncOptions.SINCE, SyncOptions.LIMIT, DeskOptions.JAR)
                        .example("sync plan --to rt --since 24h", "")
                        .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR)
                        .needsScopes("conversations:read")
                        .runs(this::plan),
                CommandSpec.named("sync", "verify")
                        .summary("Holds the ticket desk against what was said: counts, hashes, every difference")
                        .help("""
                                Reads every conversation and its ticket; --since leaves older ones out. Exit 1 when both sides
                                differ, or something stands there twice; exit 6 when all that differs is pending, parked or
                                newer than the last run; exit 3 when the desk cannot be asked.""")
                        .takes(routes.to(), SyncOptions.SINCE, SyncOptions.LIMIT, DeskOptions.JAR)
                        .example("sync verify --to rt -o json", "")
                        .mayEndWith(
                                ExitCode.NEGATIVE,
                                ExitCode.CONFIGURATION,
                                ExitCode.CREDENTIALS,
                                ExitCode.VENDOR,
                                ExitCode.PARTLY)
                        .needsScopes("conversations:read")
                        .runs(this::verify));
    }

    private CommandResult plan(Invocation line) {
        SyncRoute route = routes.open(line);
        SyncScope scope = SyncOptions.scope(line, route.tenant().clock().instant(), PLANNED);
        List<PlannedRow> rows = new ArrayList<>();
        boolean all = new PlanSync(route.parts(line.interruption()::requested)).plan(scope, planned -> {
            PlannedRow.of(planned).forEach(rows::add);
            line.progress(Amounts.of(rows.size(), "step") + " planned");
        });
        if (!all && !line.interruption().requested()) {
            line.note("there are more than " + Amounts.of(scope.limit(), "conversation") + " (--limit shows more)");
        }
        if (rows.isEmpty()) {
            SyncOptions.tellOfTheLag(scope, line);
        }
        return CommandResult.of(PlannedRow.list(rows));
    }

    private CommandResult verify(Invocation line) {
        SyncRoute route = routes.open(line);
        SyncScope scope = SyncOptions.scope(line, route.tenant().clock().instant(), Long.MAX_VALUE);
        List<DifferenceRow> rows = new ArrayList<>();
        SyncVerification result = new VerifySync(route.parts(line.interruption()::requested))
                .verify(scope, difference -> {
                    if (rows.size() < NAMED) {
                        rows.add(DifferenceRow.of(difference));
                    }
                    line.progress(Amounts.of(rows.size(), "difference"));
                });
        long all = result.differences() + result.explained();
        if (all > rows.size()) {
            line.note("only the first %d of %d differences are named".formatted(rows.size(), all));
        }
        return CommandResult.of(
                        Shown.one(SyncVerificationView.of(route.route(), result, rows), SyncVerificationView::write))
                .endingWith(
                        result.holds()
                                ? ExitCode.DONE
                                : result.differences() == 0 ? ExitCode.PARTLY : ExitCode.NEGATIVE);
    }
}
