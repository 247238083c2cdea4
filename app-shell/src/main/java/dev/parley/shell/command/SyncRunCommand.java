package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.sync.CheckDesk;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.RouteHeld;
import dev.parley.domain.sync.SyncScope;
import dev.parley.domain.sync.SyncSummary;
import dev.parley.shell.render.Shown;
import dev.parley.shell.render.SyncView;
import dev.parley.shell.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code sync run}: what changed stands in the ticketing system, once and in order. */
public final class SyncRunCommand implements CommandGroup {
    private static final Option<Duration> WATCH = Option.of(
            "watch", ValueType.duration(), "go on, and look again after that time (at least 1s), until Ctrl-C");

    private static final Duration SHORTEST_WATCH = Duration.ofSeconds(1);

    private final SyncRoutes routes;

    /** @param routes from where to where */
    public SyncRunCommand(SyncRoutes routes) {
        this.routes = routes;
    }

    @Override
    public String title() {
        return DeskCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("sync", "run")
                .summary("Carries what changed at the tenant into a ticket desk, once and in order")
                .help("""
                        Goes on where the last run ended; the first one begins with all there is, or with --since. It may
                        be ended at any moment, and the next one loses nothing and doubles nothing. One run at a time on a
                        route; another one is told who is at it. Exit 6 while anything is pending or parked.""")
                .takes(routes.to(), SyncOptions.SINCE, SyncOptions.LIMIT, WATCH, DeskOptions.JAR)
                .example("sync run --to rt --since 24h", "")
                .example("sync run --watch 30s", "")
                .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR, ExitCode.PARTLY)
                .needsScopes("conversations:read")
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        Optional<Duration> pause = line.find(WATCH);
        if (pause.filter(time -> time.compareTo(SHORTEST_WATCH) < 0).isPresent()) {
            throw CommandFailure.usage(
                    "--watch asks the tenant again and again: it takes 1s at least", "'--watch 30s' is usual");
        }
        SyncRoute route = routes.open(line);
        SyncScope scope = SyncOptions.scope(line, route.tenant().clock().instant(), Long.MAX_VALUE);
        check(route, pause.isPresent(), line);
        return pause.isPresent() ? watched(route, scope, pause.get(), line) : once(route, scope, line);
    }

    /** A watch goes on though its desk cannot be looked at now; its first round says why. */
    private static void check(SyncRoute route, boolean watched, Invocation line) {
        try {
            new CheckDesk(route.parts(line.interruption()::requested))
                    .look()
                    .flatMap(probe -> DeskCommands.missing(route.route().desk(), probe))
                    .ifPresent(unfit -> {
                        throw unfit;
                    });
        } catch (DeskException e) {
            if (!watched || mustBeMended(DeskFailures.of(e))) {
                throw e;
            }
        }
    }

    private static CommandResult once(SyncRoute route, SyncScope scope, Invocation line) {
        try (var live = new SyncLine(line, route.tenant().clock())) {
            var rest = new RestOfEndings(route, scope, line);
            SyncSummary summary = new UndisturbedSync(route, line.interruption()).run(scope, live);
            rest.judgeBehind(summary);
            SyncView view = view(route, summary);
            if (summary.noted() == 0 && summary.carried() == 0) {
                SyncOptions.tellOfTheLag(scope, line);
            }
            CommandResult result = CommandResult.of(Shown.one(view, SyncView::write));
            return SyncEnd.of(summary, view, live.lastDelay())
                    .map(result::failing)
                    .orElse(result);
        }
    }

    /**
     * What may pass by itself ends no watch; what somebody must mend does. A desk that refuses one conversation after the
     * other may be about these alone: new ones are still tried, less and less often.
     */
    private static CommandResult watched(SyncRoute route, SyncScope scope, Duration pause, Invocation line) {
        Optional<SyncView> all = Optional.empty();
        SyncScope next = scope.patient(pause);
        Optional<CommandFailure> broken = Optional.empty();
        var sync = new UndisturbedSync(route, line.interruption());
        var desk = new WatchedDesk(pause);
        Duration wait = pause;
        try (var live = new SyncLine(line, route.tenant().clock())) {
            while (!line.interruption().requested() && broken.isEmpty()) {
                try {
                    var rest = new RestOfEndings(route, next, line);
                    SyncSummary summary = sync.run(next, live);
                    rest.judgeBehind(summary);
                    SyncView view = view(route, summary);
                    all = Optional.of(all.map(view::behind).orElse(view));
                    Optional<CommandFailure> failure = inTheWay(summary, view, live);
                    boolean passes = summary.end() == SyncSummary.End.DESK_REFUSES;
                    broken = failure.filter(it -> !passes && mustBeMended(it));
                    wait = desk.behind(summary, broken.isPresent() ? Optional.empty() : failure, line);
                    next = SyncScope.STANDARD.atMost(scope.limit()).patient(pause);
                } catch (ContactCentreException e) {
                    broken = passing(ContactFailures.of(e.fault()), line);
                } catch (DeskException e) {
                    broken = passing(DeskFailures.of(e), line);
                } catch (RouteHeld e) {
                    line.note(DeskFailures.of(e).line());
                } catch (StoreException e) {
                    broken = passing(e, line);
                }
                pause(route, wait, line, broken.isEmpty());
            }
        }
        CommandResult result = all.map(view -> CommandResult.of(Shown.one(view, SyncView::write)))
                .orElse(CommandResult.nothing());
        return broken.map(result::failing).orElse(result);
    }

    /** What keeps the desk from taking anything; that something is pending or parked is no matter while it is watched. */
    private static Optional<CommandFailure> inTheWay(SyncSummary summary, SyncView view, SyncLine live) {
        return SyncEnd.of(summary, view, live.lastDelay()).filter(it -> it.exitCode() != ExitCode.PARTLY);
    }

    private static void pause(SyncRoute route, Duration pause, Invocation line, boolean goesOn) {
        if (goesOn && !line.interruption().requested()) {
            try {
                route.tenant()
                        .waiter()
                        .waitUntil(route.tenant().clock().instant().plus(pause));
            } catch (WaitInterrupted e) {
                return;
            }
        }
    }

    private static Optional<CommandFailure> passing(CommandFailure failure, Invocation line) {
        if (mustBeMended(failure)) {
            return Optional.of(failure);
        }
        line.note(failure.line());
        return Optional.empty();
    }

    /** Another process is at the store, and will not be for ever. */
    private static Optional<CommandFailure> passing(StoreException trouble, Invocation line) {
        if (!trouble.passes()) {
            throw trouble;
        }
        line.note(trouble.what());
        return Optional.empty();
    }

    private static boolean mustBeMended(CommandFailure failure) {
        return failure.exitCode() != ExitCode.VENDOR;
    }

    private static SyncView view(SyncRoute route, SyncSummary summary) {
        return SyncView.of(
                route.route(), summary, route.ledger().status(route.route()).parked());
    }
}
