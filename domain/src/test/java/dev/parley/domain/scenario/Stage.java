package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditOrigin;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditedExchange;
import dev.parley.domain.audit.MemoryAuditTrail;
import dev.parley.domain.audit.MemoryPseudonyms;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.ConversationState.Queued;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.AwaitState;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ExchangeRecorder;
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeContactCentre;
import dev.parley.domain.exchange.FakeReply;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.ListenOn;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.ResolutionClassifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Where scenarios are run in tests: a fake contact centre, an audit trail, and who watches. */
final class Stage {
    static final ConversationId PROPOSED = new ConversationId("6f1c2a52-4f0b-4c39-9d53-0d1b7b0a7b11");

    final VirtualTime time = new VirtualTime();
    final FakeBot bot;
    final FakeContactCentre centre;
    final MemoryAuditTrail trail = new MemoryAuditTrail();
    final List<Turn> watched = new ArrayList<>();
    ContextBudget budget = ContextBudget.STANDARD;
    ReplyWindow window = ReplyWindow.STANDARD;
    Guard guard = Guard.STRICT;
    ResolutionClassifier classifier = new ResolutionClassifier();
    TicketLookup tickets = TicketLookup.NONE;
    ExchangeRecorder recorder = new AuditedExchange(
            trail,
            new AuditOrigin("test", Optional.empty(), Optional.empty()),
            new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text),
            this::calls);
    Consumer<Turn> watcher = watched::add;

    private ConversationId id = PROPOSED;

    /** With a bot that knows of an order. */
    Stage() {
        this(new FakeBot("order-bot")
                .on("Hello", FakeReply.after(Duration.ofSeconds(1), "Hi!"))
                .on("Track order 12345", FakeReply.after(Duration.ofSeconds(2), "It is on its way."))
                .on(
                        "Agent!",
                        FakeReply.after(Duration.ofSeconds(1), "I am handing you over.")
                                .movingTo(new Queued()))
                .on("Thanks", FakeReply.after(Duration.ofSeconds(1), "Bye.")));
    }

    Stage(FakeBot bot) {
        this.bot = bot;
        this.centre = new FakeContactCentre(time, bot);
    }

    private long calls() {
        return centre.calls().size();
    }

    /** From now on another conversation is proposed. */
    void forget() {
        id = new ConversationId(UUID.randomUUID().toString());
    }

    static void interrupt() {
        Thread.currentThread().interrupt();
    }

    Scenario scenario(String... lines) {
        return scenario(bot, lines);
    }

    Scenario scenario(FakeBot with, String... lines) {
        return Scenario.ofLines(
                "Track an order", with.id(), VisitorProfile.guest(), JsonObject.empty(), List.of(lines));
    }

    SimulationResult run(Scenario scenario) {
        var send = new SendMessage(
                centre,
                classifier,
                event -> recorder.record(event),
                budget,
                window,
                time,
                () -> UUID.randomUUID().toString(),
                guard);
        return new RunScenario(
                        new OpenConversation(centre, budget, event -> recorder.record(event), time),
                        new Talking(
                                send,
                                new ListenOn(centre, time),
                                new AwaitState(centre, time, time),
                                classifier,
                                tickets),
                        new CloseConversation(centre, event -> recorder.record(event), time),
                        event -> recorder.record(event),
                        time,
                        () -> id)
                .run(scenario, 7, turn -> watcher.accept(turn));
    }

    /** The outcomes of the turns on the audit trail, in their order. */
    List<String> onRecord() {
        return trail.of(id).stream()
                .map(AuditRecord::entry)
                .filter(entry -> entry.kind() == AuditKind.TURN && !entry.isIntention())
                .map(AuditEntry::outcome)
                .toList();
    }

    /** The state at the vendor when all is over. */
    ConversationState stateAtTheEnd() {
        return centre.look(id).conversation().state();
    }
}
