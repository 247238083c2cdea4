package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.exchange.Refusal.ContextOverBudget;

/** Opens a conversation, unless its first context is larger than the flow allows: then nothing is sent. */
public final class OpenConversation {
    private final ContactCentre centre;
    private final ContextBudget budget;

    /**
     * @param centre the tenant to talk to
     * @param budget what the flow's context may hold
     */
    public OpenConversation(ContactCentre centre, ContextBudget budget) {
        this.centre = centre;
        this.budget = budget;
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
     * @throws ContactCentreException when the vendor does not do it
     */
    public Opening open(NewConversation conversation) {
        if (!budget.allows(conversation.context())) {
            return new Opening.Refused(new ContextOverBudget(conversation.context(), budget));
        }
        return new Opening.Opened(OngoingConversation.opened(centre.open(conversation)));
    }
}
