package dev.parley.domain.exchange;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import java.util.Optional;
import java.util.Set;

/**
 * A visitor's message on its way out.
 *
 * @param conversation where it is said
 * @param visitor who says it, exactly as the vendor spells the participant
 * @param text what is said
 * @param postback what the vendor wants to be told when the button is clicked whose text is said; absent for words that
 *     are typed
 * @param key names this message for the vendor across all attempts to send it; never used for another one
 * @param seen the messages that were there before, by which an adapter finds out after an unclear failure whether this
 *     one has arrived
 */
public record OutgoingMessage(
        ConversationId conversation,
        ParticipantId visitor,
        String text,
        Optional<String> postback,
        String key,
        Set<MessageId> seen) {
    /** Keeps an unchangeable copy of what was seen. */
    public OutgoingMessage {
        seen = Set.copyOf(seen);
    }
}
