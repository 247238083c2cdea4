package dev.parley.domain.exchange;

import dev.parley.domain.conversation.ConversationId;

/** Takes up a conversation that was opened before, by whomever: a look, and everything that was said. */
public final class ResumeConversation {
    private final ContactCentre centre;

    /** @param centre the tenant to talk to */
    public ResumeConversation(ContactCentre centre) {
        this.centre = centre;
    }

    /**
     * Takes it up. Changes nothing.
     *
     * @throws ContactCentreException also {@link ContactFault.NotFound}
     */
    public OngoingConversation resume(ConversationId id) {
        return OngoingConversation.resumed(centre.look(id), centre.history(id));
    }
}
