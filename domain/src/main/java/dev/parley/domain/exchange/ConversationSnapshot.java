package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationState;

/**
 * A conversation and its context as one look at the vendor showed them.
 *
 * @param conversation participants, state and dates
 * @param context the whole context
 */
public record ConversationSnapshot(Conversation conversation, ContextData context) {
    /** As it stands behind a fault: one that tells the state tells more than the last look. */
    ConversationSnapshot behind(ContactFault fault) {
        return fault instanceof ContactFault.MoveRefused refused
                ? refused.state().map(this::in).orElse(this)
                : this;
    }

    /** The same in another state. */
    ConversationSnapshot in(ConversationState state) {
        return new ConversationSnapshot(inState(state), context);
    }

    private Conversation inState(ConversationState state) {
        Conversation c = conversation;
        return new Conversation(c.id(), state, c.visitor(), c.bot(), c.profile(), c.createdAt(), c.updatedAt());
    }
}
