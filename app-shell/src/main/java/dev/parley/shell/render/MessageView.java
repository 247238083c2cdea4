package dev.parley.shell.render;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.QuickReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A message.
 *
 * @param id the vendor's id
 * @param author {@code visitor}, {@code bot}, {@code agent …} or {@code system}
 * @param name how the author is called
 * @param text the words
 * @param quickReplies texts of the buttons
 * @param at the vendor's time, where it tells one
 * @param replyTo which message it answers, where the vendor tells
 */
public record MessageView(
        String id,
        String author,
        String name,
        String text,
        List<String> quickReplies,
        Optional<Instant> at,
        Optional<String> replyTo) {

    /** A message under the names of its conversation. */
    public static MessageView of(Message message, Names names) {
        return new MessageView(
                message.id().value(),
                message.author().word(),
                names.of(message.author()),
                message.text(),
                message.buttons().stream().map(QuickReply::text).toList(),
                message.createdAt(),
                message.replyTo().map(MessageId::value));
    }

    /** Messages under the names of their conversation. */
    public static List<MessageView> of(List<Message> messages, Names names) {
        return messages.stream().map(message -> of(message, names)).toList();
    }

    /** The same messages without what the policy takes out of their words. */
    static List<MessageView> redacted(List<MessageView> messages, UnaryOperator<String> redact) {
        return messages.stream().map(message -> message.redacted(redact)).toList();
    }

    private MessageView redacted(UnaryOperator<String> redact) {
        return new MessageView(
                id,
                author,
                name,
                redact.apply(text),
                quickReplies.stream().map(redact).toList(),
                at,
                replyTo);
    }

    /**
     * Writes the name, the words behind it, and the buttons below.
     *
     * @param column how wide the names are
     */
    void write(Screen screen, int column) {
        write(name, style(), text, quickReplies, screen, column);
    }

    /** Writes what a visitor says, which is no message yet. */
    static void writeSaid(String name, String words, Screen screen, int column) {
        write(name, Style.BOLD, words, List.of(), screen, column);
    }

    private static void write(String name, Style style, String text, List<String> buttons, Screen screen, int column) {
        String shown = Printable.oneLine(name);
        String indentation = " ".repeat(column + 2);
        String gap = " ".repeat(Math.max(0, column - DisplayWidth.of(shown)) + 2);
        String[] lines = Printable.lines(text).split("\n", -1);
        screen.line(Span.of(style, shown), Span.plain(gap + lines[0]));
        for (int i = 1; i < lines.length; i++) {
            screen.line(indentation + lines[i]);
        }
        if (!buttons.isEmpty()) {
            String row = buttons.stream().map(button -> "[" + button + "]").collect(Collectors.joining(" "));
            screen.line(Span.plain(indentation), Span.of(Style.CYAN, row));
        }
    }

    private Style style() {
        return author.equals("visitor") ? Style.BOLD : author.equals("bot") ? Style.CYAN : Style.YELLOW;
    }
}
