package dev.parley.cxone.conversations;

import dev.parley.domain.JsonValue.JsonObject;
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
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.AwaitState;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.ListenOn;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.RunScenario;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Talking;
import dev.parley.domain.scenario.TicketLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The whole product below the shell, run once against a sandbox. */
final class Simulation {
    static final List<String> EXAMPLE =
            List.of("Hello", "I need help with my order", "Track order 12345", "Thank you, that solved it");

    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final RunScenario run;

    Simulation(SandboxTenant tenant) {
        ContactCentre centre = tenant.centre();
        var recorder = new AuditedExchange(
                trail,
                new AuditOrigin("test", Optional.empty(), Optional.empty()),
                new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text),
                () -> 0);
        var send = new SendMessage(
                centre,
                new ResolutionClassifier(),
                recorder,
                ContextBudget.STANDARD,
                ReplyWindow.STANDARD,
                tenant.time,
                () -> UUID.randomUUID().toString(),
                Guard.STRICT);
        run = new RunScenario(
                new OpenConversation(centre, ContextBudget.STANDARD, recorder, tenant.time),
                new Talking(
                        send,
                        new ListenOn(centre, tenant.time),
                        new AwaitState(centre, tenant.time, tenant.time),
                        new ResolutionClassifier(),
                        TicketLookup.NONE),
                new CloseConversation(centre, recorder, tenant.time),
                recorder,
                tenant.time,
                () -> new ConversationId(UUID.randomUUID().toString()));
    }

    SimulationResult example() {
        return say("order-bot", EXAMPLE);
    }

    SimulationResult say(String bot, List<String> lines) {
        var visitor = new VisitorProfile("Test", "User", "test@example.com", Map.of());
        return run.run(Scenario.ofLines("example", new BotId(bot), visitor, JsonObject.empty(), lines), 0, turn -> {});
    }

    /** The turns on record. */
    List<AuditEntry> audit(SimulationResult result) {
        return trail.of(result.conversation()).stream()
                .map(AuditRecord::entry)
                .filter(entry -> entry.kind() == AuditKind.TURN && !entry.isIntention())
                .toList();
    }

    /** What was said, word for word, without what must differ: ids and times. */
    static List<String> words(List<Message> messages) {
        return messages.stream()
                .map(message -> message.author().word() + ": " + message.text() + " " + message.quickReplies())
                .toList();
    }
}
