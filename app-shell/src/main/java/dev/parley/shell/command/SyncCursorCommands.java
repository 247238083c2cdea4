package dev.parley.shell.command;

import dev.parley.domain.sync.Holder;
import dev.parley.domain.sync.MoveCursor;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.SyncCursor;
import dev.parley.domain.sync.SyncLedger;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.CursorView;
import dev.parley.shell.render.Shown;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code sync cursor show|set|rewind}: how far the changes of a route are noted. */
public final class SyncCursorCommands implements CommandGroup {
    private final SyncRoutes routes;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Positional<PastMoment> time = Positional.of(
            "TIME", PastMoment.TYPE, "the tenant's time, such as 24h (so long ago) or 2026-01-15T09:00:00Z");

    /**
     * @param routes from where to where
     * @param clock our time
     * @param ids fresh, unguessable ids
     */
    public SyncCursorCommands(SyncRoutes routes, InstantSource clock, Supplier<UUID> ids) {
        this.routes = routes;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String title() {
        return DeskCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("sync", "cursor", "show")
                        .summary("Shows how far the changes of a route are noted")
                        .takes(routes.to(), DeskOptions.JAR)
                        .example("sync cursor show --to rt", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(line -> shown(routes.named(line))),
                CommandSpec.named("sync", "cursor", "set")
                        .summary("Sets it, also forward: what changed in between is then not carried")
                        .help("Asks first. What is pending or parked stays so.")
                        .takes(time, routes.to(), Confirmation.YES, DeskOptions.JAR)
                        .example("sync cursor set 2026-01-15 --to rt", "")
                        .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION, ExitCode.PARTLY)
                        .runs(line -> moved(line, false)),
                CommandSpec.named("sync", "cursor", "rewind")
                        .summary("Sets it back, so that the next run looks again at what changed since")
                        .help("Asks first. What stands in the desk already is not written again.")
                        .takes(time, routes.to(), Confirmation.YES, DeskOptions.JAR)
                        .example("sync cursor rewind 24h --to rt --yes", "")
                        .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION, ExitCode.PARTLY)
                        .runs(line -> moved(line, true)));
    }

    private CommandResult moved(Invocation line, boolean back) {
        Route route = routes.named(line);
        SyncLedger ledger = routes.ledger();
        Instant to = line.get(time).seenFrom(clock.instant());
        Optional<Instant> from = ledger.cursor(route).map(SyncCursor::at);
        if (back && from.filter(to::isBefore).isEmpty()) {
            throw CommandFailure.usage(
                    from.map(at -> "the cursor of " + route + " stands at " + Amounts.moment(at)
                                    + ", which is no later")
                            .orElse("there is no cursor of " + route + " yet"),
                    "'parley sync cursor set' moves it anywhere");
        }
        String what = "the cursor of " + route + " from "
                + from.map(Amounts::moment).orElse("nowhere") + " to " + Amounts.moment(to);
        if (!Confirmation.given(line, "this moves " + what, "Move " + what + "?")) {
            return CommandResult.nothing().endingWith(ExitCode.NEGATIVE);
        }
        var me = new Holder(ids.get().toString(), "'parley sync cursor'", clock.instant());
        new MoveCursor(route, ledger, clock, me).to(to);
        return shown(route);
    }

    private CommandResult shown(Route route) {
        return CommandResult.of(Shown.one(CursorView.of(route, routes.ledger().cursor(route))));
    }
}
