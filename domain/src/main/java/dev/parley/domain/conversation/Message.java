package dev.parley.domain.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that was said.
 *
 * @param id the vendor's id: what tells two messages apart, and the only thing that does
 * @param author who said it
 * @param text the words, possibly empty
 * @param createdAt the vendor's time, where it tells one
 * @param replyTo which message it answers, where the vendor tells
 * @param quickReplies the texts of the buttons that came along, in their order
 */
public record Message(
        MessageId id,
        Author author,
        String text,
        Optional<Instant> createdAt,
        Optional<MessageId> replyTo,
        List<String> quickReplies) {
    /** Keeps an unchangeable copy of the quick replies. */
    public Message {
        quickReplies = List.copyOf(quickReplies);
    }

    /** Whether the bot said it. */
    public boolean byBot() {
        return author instanceof Author.Bot;
    }
}
