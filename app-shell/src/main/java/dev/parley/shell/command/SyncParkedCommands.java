package dev.parley.shell.command;

import dev.parley.domain.sync.Parked;
import dev.parley.domain.sync.Route;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.ParkedRow;
import dev.parley.shell.render.Shown;
import java.time.InstantSource;
import java.util.List;

/** {@code sync parked}, {@code sync parked retry}, {@code sync parked drop}: what a desk refuses. */
public final class SyncParkedCommands implements CommandGroup {
    private static final String ALL = "all";

    private final SyncRoutes routes;
    private final InstantSource clock;
    private final Positional<String> id;

    /**
     * @param routes from where to where
     * @param clock our time
     */
    public SyncParkedCommands(SyncRoutes routes, InstantSource clock) {
        this.routes = routes;
        this.clock = clock;
        this.id = Positional.of("ID", ValueType.name(), "what 'sync parked' calls it, or 'all'");
    }

    @Override
    public String title() {
        return DeskCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("sync", "parked")
                        .summary("Lists what a desk refused and was put aside, with what it said")
                        .takes(routes.to(), DeskOptions.JAR)
                        .example("sync parked --to rt", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(line -> CommandResult.of(list(routes.ledger().parked(routes.named(line))))),
                CommandSpec.named("sync", "parked", "retry")
                        .summary("Takes up again what was put aside: the next run tries it")
                        .takes(id, routes.to(), DeskOptions.JAR)
                        .example("sync parked retry all", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::retry),
                CommandSpec.named("sync", "parked", "drop")
                        .summary("Gives up what was put aside: it is not tried again unless the conversation changes")
                        .takes(id, routes.to(), Confirmation.YES, DeskOptions.JAR)
                        .example("sync parked drop 1f0c22ab --yes", "")
                        .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION)
                        .runs(this::drop));
    }

    private CommandResult retry(Invocation line) {
        Route route = routes.named(line);
        List<Parked> chosen = chosen(route, line);
        chosen.forEach(parked -> routes.ledger().retry(route, parked, clock.instant()));
        return CommandResult.of(list(chosen));
    }

    private CommandResult drop(Invocation line) {
        Route route = routes.named(line);
        List<Parked> chosen = chosen(route, line);
        String what = Amounts.of(chosen.size(), "parked item") + " of " + route;
        if (!chosen.isEmpty() && !Confirmation.given(line, "this gives up " + what, "Give up " + what + "?")) {
            return CommandResult.nothing().endingWith(ExitCode.NEGATIVE);
        }
        chosen.forEach(parked -> routes.ledger().drop(route, parked));
        return CommandResult.of(list(chosen));
    }

    private List<Parked> chosen(Route route, Invocation line) {
        String wanted = line.get(id);
        List<Parked> chosen = routes.ledger().parked(route).stream()
                .filter(parked -> wanted.equals(ALL) || parked.id().equals(wanted))
                .toList();
        if (chosen.isEmpty() && !wanted.equals(ALL)) {
            throw CommandFailure.usage(
                    "nothing is parked as '" + wanted + "' on " + route, "'parley sync parked' lists what is");
        }
        return chosen;
    }

    private static Shown list(List<Parked> parked) {
        return ParkedRow.list(parked.stream().map(ParkedRow::of).toList());
    }
}
