package dev.parley.domain.exchange;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The point in a conversation behind which replies are awaited.
 *
 * @param conversation where
 * @param bot whose replies, so that an adapter can learn its pace; absent when the vendor does not say
 * @param own the visitor's message that is to be answered
 * @param seen every message that has arrived so far; {@code own} is not one of them until it has arrived, so that its
 *     place among the others tells what came before it
 * @param newest the vendor's newest time among the messages seen, where it tells any
 * @param since our time at which the waiting for this answer began
 * @param awaiting whether any reply is still to come or only further ones
 */
public record Marker(
        ConversationId conversation,
        Optional<BotId> bot,
        MessageId own,
        Set<MessageId> seen,
        Optional<Instant> newest,
        Instant since,
        Awaiting awaiting) {

    /** What is waited for. */
    public enum Awaiting {
        /** Nothing has answered yet. */
        FIRST_REPLY,
        /** Something has answered, and another message is known to be on its way. Its time says nothing of the bot's pace. */
        NEXT_REPLY,
        /** Something has answered; the question is whether more comes before the window closes. */
        MORE_REPLIES
    }

    /** Keeps an unchangeable copy of what was seen. */
    public Marker {
        seen = Set.copyOf(seen);
    }
}
