package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.Refusal.ContextOverBudget;
import dev.parley.domain.exchange.Refusal.MoveNotLegal;

/** Replaces the context of a conversation, within its budget and where its state allows it. */
public final class ReplaceContext {
    private final ContactCentre centre;
    private final ContextBudget budget;

    /**
     * @param centre the tenant to talk to
     * @param budget what the flow's context may hold
     */
    public ReplaceContext(ContactCentre centre, ContextBudget budget) {
        this.centre = centre;
        this.budget = budget;
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
        if (!last.conversation().allows(Move.REPLACE_CONTEXT)) {
            return new Replacement.Refused(
                    new MoveNotLegal(Move.REPLACE_CONTEXT, last.conversation().state()));
        }
        if (!budget.allows(context)) {
            return new Replacement.Refused(new ContextOverBudget(context, budget));
        }
        return new Replacement.Replaced(
                centre.replaceContext(last.conversation().id(), context));
    }
}
