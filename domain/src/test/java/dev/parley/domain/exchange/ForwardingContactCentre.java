package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import java.time.Instant;
import java.util.List;

/** Passes every call on; what a canary breaks, it overrides. */
class ForwardingContactCentre implements ContactCentre {
    private final ContactCentre next;

    ForwardingContactCentre(ContactCentre next) {
        this.next = next;
    }

    @Override
    public ConversationSnapshot open(NewConversation conversation) {
        return next.open(conversation);
    }

    @Override
    public ConversationSnapshot look(ConversationId conversation) {
        return next.look(conversation);
    }

    @Override
    public List<Message> history(ConversationId conversation) {
        return next.history(conversation);
    }

    @Override
    public Receipt send(OutgoingMessage message) {
        return next.send(message);
    }

    @Override
    public Arrivals awaitReplies(Marker marker, Instant until) {
        return next.awaitReplies(marker, until);
    }

    @Override
    public ConversationSnapshot replaceContext(ConversationId conversation, ContextData context) {
        return next.replaceContext(conversation, context);
    }

    @Override
    public ConversationSnapshot close(ConversationId conversation) {
        return next.close(conversation);
    }
}
