package dev.parley.domain.exchange;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.resolution.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One visitor message and every bot message that answers it, also when it failed or was never said.
 *
 * @param conversation where
 * @param number 1 for the first message of the conversation
 * @param said the visitor's words
 * @param at our time at which the turn began
 * @param message the vendor's id of the visitor's message, once the vendor has taken it
 * @param replies the bot's answers, in the vendor's order
 * @param others what agents and the platform said behind the message
 * @param earlier what came in during the turn but belongs before it: late replies to earlier turns, a greeting
 * @param outcome what became of it
 * @param timing how long it took
 * @param after the conversation behind the turn; the last look before it when there was none behind; absent when the
 *     conversation was never opened
 * @param resolution how the conversation would be judged if it ended here
 */
public record Turn(
        ConversationId conversation,
        int number,
        String said,
        Instant at,
        Optional<MessageId> message,
        List<Message> replies,
        List<Message> others,
        List<Message> earlier,
        TurnOutcome outcome,
        Timing timing,
        Optional<ConversationSnapshot> after,
        Resolution resolution) {
    /** Keeps unchangeable copies. */
    public Turn {
        replies = List.copyOf(replies);
        others = List.copyOf(others);
        earlier = List.copyOf(earlier);
    }
}
