package dev.parley.shell.command;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.SyncLedger;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.DecisionRow;
import dev.parley.shell.render.RouteStatusRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** {@code sync status} and {@code sync why}: what is kept of syncs. Nothing is sent. */
public final class SyncStateCommands implements CommandGroup {
    private final SyncRoutes routes;
    private final InstantSource clock;
    private final Positional<ConversationId> conversation;

    /**
     * @param routes from where to where
     * @param clock our time
     * @param known what TAB offers for a conversation
     */
    public SyncStateCommands(SyncRoutes routes, InstantSource clock, Suggestions known) {
        this.routes = routes;
        this.clock = clock;
        this.conversation = TicketCommands.conversation(known);
    }

    @Override
    public String title() {
        return DeskCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("sync", "status")
                        .summary("Shows how far each sync got, what is pending and parked, and who is at it")
                        .help("All routes; --to and --tenant choose among them.")
                        .takes(routes.to(), DeskOptions.JAR)
                        .example("sync status -o json", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::status),
                CommandSpec.named("sync", "why")
                        .summary("Lists what was decided about a conversation and why, the oldest first")
                        .help(
                                "From the change that a run noted on, and each write with its attempt's key. Where the cursor of"
                                        + " each route stands now is said beside.")
                        .takes(conversation, routes.to(), DeskOptions.JAR)
                        .example("sync why 4711", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::why));
    }

    private CommandResult status(Invocation line) {
        routes.checkDesk(line);
        SyncLedger ledger = routes.ledger();
        return CommandResult.of(RouteStatusRow.list(ledger.routes().stream()
                .filter(route -> isMeant(route, line))
                .filter(route -> line.tenant().isEmpty() || route.tenant().equals(routes.tenant(line)))
                .map(route -> RouteStatusRow.of(route, ledger.status(route), clock.instant()))
                .toList()));
    }

    private CommandResult why(Invocation line) {
        routes.checkDesk(line);
        SyncLedger ledger = routes.ledger();
        String tenant = routes.tenant(line);
        ConversationId id = line.get(conversation);
        List<Route> meant = ledger.routes().stream()
                .filter(route -> route.tenant().equals(tenant) && isMeant(route, line))
                .toList();
        for (Route route : meant) {
            ledger.cursor(route)
                    .filter(cursor -> !cursor.at().equals(Instant.EPOCH))
                    .ifPresent(cursor -> line.note("%s: everything is noted that changed before %s"
                            .formatted(route.desk(), Amounts.moment(cursor.at()))));
            ledger.pending(route, id)
                    .ifPresent(pending -> line.note("%s: pending, due %s, tried in vain %s"
                            .formatted(
                                    route.desk(),
                                    Amounts.moment(pending.dueAt()),
                                    Amounts.of(pending.attempts(), "time"))));
            ledger.parked(route).stream()
                    .filter(parked -> parked.conversation().equals(id))
                    .forEach(parked -> line.note(route.desk() + ": parked as " + parked.id() + ", " + parked.reason()));
        }
        List<DecisionRow> decisions = meant.stream()
                .flatMap(route ->
                        ledger.decisions(route, id).stream().map(decision -> DecisionRow.of(route.desk(), decision)))
                .sorted(Comparator.comparing(DecisionRow::at))
                .toList();
        if (decisions.isEmpty()) {
            line.note("no sync from " + tenant + " has met this conversation");
        }
        return CommandResult.of(DecisionRow.list(decisions));
    }

    private boolean isMeant(Route route, Invocation line) {
        return line.find(routes.to()).map(desk -> route.desk().equals(desk)).orElse(true);
    }
}
