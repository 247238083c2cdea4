package dev.parley.shell.command;

import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.AuditedTurns;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ConversationDirectory;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.ReplaceContext;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.exchange.ResumeConversation;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.RunScenario;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One tenant as one command uses it: the domain's ports for it, and the use cases over them.
 *
 * @param tenant its name
 * @param defaultBot whom to talk to where the line names nobody
 * @param centre conversations
 * @param directory lists of conversations
 * @param budget what the flow's context may hold
 * @param window when an answer is complete
 * @param trail keeps every turn
 * @param clock our time
 * @param ids fresh, unguessable ids
 * @param calls the requests that this process has made of the tenant so far, by kind
 */
public record TenantSession(
        String tenant,
        Optional<BotId> defaultBot,
        ContactCentre centre,
        ConversationDirectory directory,
        ContextBudget budget,
        ReplyWindow window,
        AuditTrail trail,
        InstantSource clock,
        Supplier<UUID> ids,
        Supplier<Map<String, Long>> calls) {

    /** Opens conversations. */
    public OpenConversation opening() {
        return new OpenConversation(centre, budget);
    }

    /** Takes up conversations. */
    public ResumeConversation resuming() {
        return new ResumeConversation(centre);
    }

    /** Says something, and puts it on record. */
    public SendMessage sending() {
        return new SendMessage(
                centre,
                new ResolutionClassifier(),
                new AuditedTurns(trail),
                budget,
                window,
                clock,
                () -> ids.get().toString());
    }

    /** Replaces contexts. */
    public ReplaceContext replacing() {
        return new ReplaceContext(centre, budget);
    }

    /** Runs scenarios. */
    public RunScenario running() {
        return new RunScenario(centre, opening(), sending(), new AuditedTurns(trail), clock, this::freshConversation);
    }

    /** An id for a new conversation. */
    public ConversationId freshConversation() {
        return new ConversationId(ids.get().toString());
    }
}
