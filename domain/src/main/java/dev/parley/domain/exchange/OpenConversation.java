package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.exchange.ExchangeEvent.Refused;
import dev.parley.domain.exchange.Refusal.ContextOverBudget;
import java.time.InstantSource;

/**
 * Opens a conversation, and puts it on record: the intention before anything is sent, what became of it behind. When its
 * first context is larger than the flow allows, nothing is sent.
 */
public final class OpenConversation {
    private final ContactCentre centre;
    private final ContextBudget budget;
    private final ExchangeRecorder recorder;
    private final InstantSource clock;

    /**
     * @param centre the tenant to talk to
     * @param budget what the flow's context may hold
     * @param recorder keeps the intention and what became of it
     * @param clock our time
     */
    public OpenConversation(
            ContactCentre centre, ContextBudget budget, ExchangeRecorder recorder, InstantSource clock) {
        this.centre = centre;
        this.budget = budget;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Opening {
        /** @param conversation to go on with */
        record Opened(OngoingConversation conversation) implements Opening {}

        /** @param refusal why nothing was sent */
        record Refused(Refusal refusal) implements Opening {}
    }

    /**
     * Opens it. Safe to repeat with the same id.
     *
     * @param holding whether it is to stay open behind the command that opens it
     * @throws ContactCentreException when the vendor does not do it
     */
    public Opening open(NewConversation conversation, Holding holding) {
        var opening = new Undertaking.Opening(conversation, holding);
        if (!budget.allows(conversation.context())) {
            var refusal = new ContextOverBudget(conversation.context(), budget);
            recorder.record(new Refused(opening, refusal, clock.instant()));
            return new Opening.Refused(refusal);
        }
        ConversationSnapshot opened = new RecordedCall(recorder, clock).make(opening, () -> centre.open(conversation));
        return new Opening.Opened(OngoingConversation.opened(opened));
    }
}
