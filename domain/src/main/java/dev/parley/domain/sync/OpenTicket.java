package dev.parley.domain.sync;

import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries one conversation into a desk now, whatever the cursor says: for somebody who needs its ticket. Safe to repeat: the
 * same note stands there once.
 */
public final class OpenTicket {
    private final SyncParts parts;
    private final Function<ConversationId, Conversation> look;
    private final Holder me;

    /**
     * @param parts those of the route
     * @param look tells where the conversation stands, as the contact centre does
     * @param me who claims it
     */
    public OpenTicket(SyncParts parts, Function<ConversationId, Conversation> look, Holder me) {
        this.parts = parts;
        this.look = look;
        this.me = me;
    }

    /**
     * Opens it, or brings it up to date. What is wanted is kept before anything is tried: where it cannot be done now, the
     * next run does it.
     *
     * @param note what else is to stand in it, not blank
     * @throws dev.parley.domain.exchange.ContactCentreException as the contact centre throws it
     */
    public CarryOutcome open(ConversationId id, Optional<String> note) {
        Conversation conversation = look.apply(id);
        Instant now = parts.clock().instant();
        Instant changedAt = conversation.updatedAt().or(conversation::createdAt).orElse(now);
        var change = new Pending(conversation.id(), conversation.state(), changedAt, now, 0);
        parts.ledger().want(parts.route(), change, note.map(text -> WantedNote.of(text, now)));
        return new CarryConversation(parts, me).carry(change);
    }
}
