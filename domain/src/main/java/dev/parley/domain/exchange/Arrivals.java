package dev.parley.domain.exchange;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What had arrived when an adapter stopped waiting.
 *
 * @param messages every message not seen before, by the vendor's time and then by its order, each once, by whomever;
 *     also the visitor's own ones, so that what comes before and what behind them can be told
 * @param seenAt our time at which they were seen
 * @param snapshot the conversation, where the adapter had to look at it anyway and nothing came after that look
 * @param state where the conversation stands, where waiting told it without a look
 * @param looks how many requests for this conversation alone waiting has cost; what serves many at once does not count
 */
public record Arrivals(
        List<Message> messages,
        Instant seenAt,
        Optional<ConversationSnapshot> snapshot,
        Optional<ConversationState> state,
        int looks) {
    /** Keeps an unchangeable copy of the messages. */
    public Arrivals {
        messages = List.copyOf(messages);
    }

    /** Arrivals that one request found. */
    public static Arrivals of(List<Message> messages, Instant seenAt, Optional<ConversationSnapshot> snapshot) {
        return new Arrivals(messages, seenAt, snapshot, Optional.empty(), 1);
    }
}
