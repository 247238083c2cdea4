package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.ExchangeEvent.Refused;
import dev.parley.domain.exchange.Refusal.ContextOverBudget;
import dev.parley.domain.exchange.Refusal.MoveNotLegal;
import java.time.InstantSource;
import java.util.Optional;

/** Replaces the context of a conversation, within its budget and where its state allows it, and puts it on record. */
public final class ReplaceContext {
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
    public ReplaceContext(ContactCentre centre, ContextBudget budget, ExchangeRecorder recorder, InstantSource clock) {
        this.centre = centre;
        this.budget = budget;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Replacement {
        /** @param snapshot the conversation behind the change */
        record Replaced(ConversationSnapshot snapshot) implements Replacement {}

        /** @param refusal why nothing was sent */
        record Refused(Refusal refusal) implements Replacement {}
    }

    /**
     * Replaces it. Safe to repeat.
     *
     * @param last the last look at the conversation, whose state is the guard
     * @throws ContactCentreException when the vendor does not do it
     */
    public Replacement replace(ConversationSnapshot last, ContextData context) {
        var replacing = new Undertaking.ReplacingContext(last.conversation().id(), context);
        Optional<Refusal> refusal = refusal(last, context);
        if (refusal.isPresent()) {
            recorder.record(new Refused(replacing, refusal.get(), clock.instant()));
            return new Replacement.Refused(refusal.get());
        }
        return new Replacement.Replaced(new RecordedCall(recorder, clock)
                .make(replacing, () -> centre.replaceContext(replacing.conversation(), context)));
    }

    private Optional<Refusal> refusal(ConversationSnapshot last, ContextData context) {
        if (!last.conversation().allows(Move.REPLACE_CONTEXT)) {
            return Optional.of(
                    new MoveNotLegal(Move.REPLACE_CONTEXT, last.conversation().state()));
        }
        return budget.allows(context) ? Optional.empty() : Optional.of(new ContextOverBudget(context, budget));
    }
}
