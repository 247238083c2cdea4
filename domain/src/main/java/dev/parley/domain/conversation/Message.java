package dev.parley.domain.conversation;

import dev.parley.domain.JsonValue.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that was said.
 *
 * @param id the vendor's id: what tells two messages apart, and the only thing that does
 * @param author who said it
 * @param text the words, possibly empty
 * @param createdAt the vendor's time, where it tells one
 * @param replyTo which message it answers, where the vendor tells
 * @param quickReplies the buttons that came along, in their order
 * @param attachments the cards and media that came along, in their order
 * @param raw the message as the vendor wrote it, for what Parley has no word for; empty where it is not known
 */
public record Message(
        MessageId id,
        Author author,
        String text,
        Optional<Instant> createdAt,
        Optional<MessageId> replyTo,
        List<QuickReply> quickReplies,
        List<Attachment> attachments,
        JsonObject raw) {
    /** Keeps unchangeable copies. */
    public Message {
        quickReplies = List.copyOf(quickReplies);
        attachments = List.copyOf(attachments);
    }

    /**
     * Words and buttons, and nothing else.
     *
     * @param buttons the texts on its buttons; each says its own text
     */
    public static Message of(
            MessageId id,
            Author author,
            String text,
            Optional<Instant> createdAt,
            Optional<MessageId> replyTo,
            List<String> buttons) {
        return new Message(
                id,
                author,
                text,
                createdAt,
                replyTo,
                buttons.stream().map(QuickReply::saying).toList(),
                List.of(),
                JsonObject.empty());
    }

    /** Whether the bot said it. */
    public boolean byBot() {
        return author instanceof Author.Bot;
    }

    /** Every button that came along, those of its cards included, in their order. */
    public List<QuickReply> buttons() {
        return Stream.concat(
                        quickReplies.stream(),
                        attachments.stream()
                                .flatMap(attachment -> attachment instanceof Attachment.Card card
                                        ? card.buttons().stream()
                                        : Stream.empty()))
                .toList();
    }
}
