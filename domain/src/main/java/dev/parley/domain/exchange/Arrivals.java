package dev.parley.domain.exchange;

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
 */
public record Arrivals(List<Message> messages, Instant seenAt, Optional<ConversationSnapshot> snapshot) {
    /** Keeps an unchangeable copy of the messages. */
    public Arrivals {
        messages = List.copyOf(messages);
    }
}
