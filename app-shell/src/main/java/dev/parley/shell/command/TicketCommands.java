package dev.parley.shell.command;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.sync.CannotBeAsked;
import dev.parley.domain.sync.CarryOutcome;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.OpenTicket;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.TicketRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ticket show} and {@code ticket open}: the ticket of one conversation. */
public final class TicketCommands implements CommandGroup {
    private static final Option<String> NOTE =
            Option.of("note", ValueType.name().called("TEXT"), "what else is to stand in it");

    private final SyncRoutes routes;
    private final Positional<ConversationId> conversation;

    /**
     * @param routes from where to where
     * @param known what TAB offers for a conversation
     */
    public TicketCommands(SyncRoutes routes, Suggestions known) {
        this.routes = routes;
        this.conversation = conversation(known);
    }

    /** How a line names the conversation. */
    static Positional<ConversationId> conversation(Suggestions known) {
        return Positional.of("CONVERSATION", ConversationIds.TYPE, "the conversation's id")
                .suggesting(known);
    }

    @Override
    public String title() {
        return DeskCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("ticket", "show")
                        .summary("Shows the tickets of a conversation as they stand in the desk now")
                        .help("Exit 1 when there is none.")
                        .takes(conversation, routes.to(), DeskOptions.JAR)
                        .example("ticket show 4711 --to rt", "")
                        .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR)
                        .needsScopes("conversations:read")
                        .runs(this::show),
                CommandSpec.named("ticket", "open")
                        .summary(
                                "Opens the ticket of a conversation now, or brings it up to date, with a note of yours")
                        .help("As a run does it: nothing stands there twice, the same note neither. What cannot be done"
                                + " now is kept, the note too, and the next run does it; nothing is kept for a"
                                + " conversation that the tenant does not know.")
                        .takes(conversation, NOTE, routes.to(), DeskOptions.JAR)
                        .example("ticket open 4711 --note \"The customer called\"", "")
                        .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR, ExitCode.PARTLY)
                        .needsScopes("conversations:read")
                        .runs(this::open));
    }

    private CommandResult show(Invocation line) {
        SyncRoute route = routes.open(line);
        CannotBeAsked.check(route.desk(), route.route().desk());
        List<TicketRow> rows = rows(route, line.get(conversation));
        CommandResult result = CommandResult.of(TicketRow.list(rows));
        if (rows.isEmpty()) {
            line.note("the ticket desk '" + route.route().desk()
                    + "' has no ticket of this conversation ('parley ticket open' opens one)");
            return result.endingWith(ExitCode.NEGATIVE);
        }
        return result;
    }

    private CommandResult open(Invocation line) {
        SyncRoute route = routes.open(line);
        ConversationId id = line.get(conversation);
        var opening = new OpenTicket(
                route.parts(line.interruption()::requested), route.tenant().redactor(), route.me());
        CarryOutcome outcome = opened(opening, route, id, line);
        CommandResult result = CommandResult.of(TicketRow.list(tellsNothing(outcome) ? List.of() : rows(route, id)));
        return failure(route.route().desk(), outcome)
                .or(() -> putAside(route, id))
                .map(result::failing)
                .orElse(result);
    }

    private static CarryOutcome opened(OpenTicket opening, SyncRoute route, ConversationId id, Invocation line) {
        try {
            return Undisturbed.call("ticket", () -> opening.open(id, line.find(NOTE)));
        } catch (ContactCentreException e) {
            if (route.ledger().pending(route.route(), id).isPresent()) {
                line.note("what is wanted is kept, and the next 'parley sync run' does it");
            }
            throw e;
        }
    }

    /** A desk that is not to be asked is not, and one that fails would fail again. */
    private static boolean tellsNothing(CarryOutcome outcome) {
        return switch (outcome) {
            case CarryOutcome.DeskDown down -> true;
            case CarryOutcome.Later later -> later.failure().isPresent();
            case CarryOutcome.Done done -> false;
            case CarryOutcome.PutAside aside -> false;
            case CarryOutcome.Busy busy -> false;
        };
    }

    private static List<TicketRow> rows(SyncRoute route, ConversationId id) {
        List<TicketSnapshot> found =
                route.desk().find(ExternalKey.of(route.route().tenant(), id));
        return found.stream()
                .map(ticket -> TicketRow.of(
                        route.route().desk(),
                        ticket,
                        Set.copyOf(route.desk().marks(ticket.ref())).size()))
                .toList();
    }

    private static Optional<CommandFailure> failure(String desk, CarryOutcome outcome) {
        return switch (outcome) {
            case CarryOutcome.Done done -> Optional.empty();
            case CarryOutcome.Later later ->
                later.failure()
                        .map(fault -> kept(DeskFailures.of(desk, fault), ""))
                        .or(() -> partly(desk, later.why()));
            case CarryOutcome.PutAside aside ->
                Optional.of(new CommandFailure(
                        ExitCode.PARTLY,
                        "the ticket in '" + desk + "' is not up to date: "
                                + aside.parked().reason(),
                        "It is parked, with its notes: 'parley sync parked' lists it, to be tried again or dropped"));
            case CarryOutcome.Busy busy -> partly(desk, busy.holder().words() + " is at it");
            case CarryOutcome.DeskDown down -> Optional.of(down(desk, down));
        };
    }

    private static CommandFailure down(String desk, CarryOutcome.DeskDown down) {
        CommandFailure failure = DeskFailures.of(desk, down.fault());
        return down.fault() instanceof DeskFault.RateLimited
                ? kept(failure, ", from " + Amounts.moment(down.until()) + " on")
                : failure;
    }

    private static CommandFailure kept(CommandFailure failure, String when) {
        return new CommandFailure(
                failure.exitCode(), failure.what(), "It is kept, and the next 'parley sync run' does it" + when);
    }

    /** What the desk refused of a conversation that is carried otherwise, as a note may be. */
    private static Optional<CommandFailure> putAside(SyncRoute route, ConversationId id) {
        return route.ledger().parked(route.route(), id).stream()
                .filter(parked -> parked.entry().isPresent())
                .findFirst()
                .map(parked -> new CommandFailure(
                        ExitCode.PARTLY,
                        "an entry does not stand in the ticket in '"
                                + route.route().desk() + "': " + parked.reason(),
                        "'parley sync parked' lists it, to be tried again or dropped"));
    }

    private static Optional<CommandFailure> partly(String desk, String why) {
        return Optional.of(new CommandFailure(
                ExitCode.PARTLY,
                "the ticket in '" + desk + "' is not up to date: " + why,
                "The next 'parley sync run' goes on; 'parley sync why' says more"));
    }
}
