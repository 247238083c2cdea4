package dev.parley.domain.campaign;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.Turn;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of a turn is held against the same turn of another conversation.
 *
 * @param said the visitor's words
 * @param outcome what became of it, in the word of the outcome
 * @param words what the bot said, message by message; a card or a picture stands behind its message in brackets
 * @param buttons the texts on its buttons, those of cards included, in their order
 * @param state the state behind the turn in its word; absent where nobody looked
 * @param contextKeys the members of the context behind the turn as paths, {@code botSession.cart[].price}; absent where
 *     nobody looked
 * @param botTime how long the bot took, where it can be told
 */
public record TurnSide(
        String said,
        String outcome,
        List<String> words,
        List<String> buttons,
        Optional<String> state,
        Optional<SortedSet<String>> contextKeys,
        Optional<Duration> botTime) {
    /** Keeps unchangeable copies. */
    public TurnSide {
        words = List.copyOf(words);
        buttons = List.copyOf(buttons);
        contextKeys = contextKeys.map(keys -> Collections.unmodifiableSortedSet(new TreeSet<>(keys)));
    }

    static TurnSide of(Turn turn) {
        return new TurnSide(
                turn.said(),
                turn.outcome().word(),
                turn.replies().stream().flatMap(TurnSide::words).toList(),
                turn.replies().stream()
                        .flatMap(message -> message.buttons().stream())
                        .map(QuickReply::text)
                        .toList(),
                turn.after().map(seen -> seen.conversation().state().word()),
                turn.after().map(seen -> keys(seen.context().root())),
                turn.timing().botTime());
    }

    private static Stream<String> words(Message message) {
        return Stream.concat(
                Stream.of(message.text().strip()).filter(text -> !text.isEmpty()),
                message.attachments().stream().map(TurnSide::words));
    }

    private static String words(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Card card -> "[card: " + joined(Stream.of(card.title(), card.text())) + "]";
            case Attachment.Media media ->
                "[" + media.kind() + ": " + joined(Stream.of(media.title(), media.url())) + "]";
        };
    }

    private static String joined(Stream<String> texts) {
        return String.join(
                ", ", texts.map(String::strip).filter(text -> !text.isEmpty()).toList());
    }

    private static SortedSet<String> keys(JsonObject root) {
        SortedSet<String> keys = new TreeSet<>();
        collect(root, "", keys);
        return keys;
    }

    private static void collect(JsonValue value, String path, SortedSet<String> keys) {
        switch (value) {
            case JsonObject object ->
                object.members().forEach((name, member) -> {
                    String below = path.isEmpty() ? name : path + "." + name;
                    keys.add(below);
                    collect(member, below, keys);
                });
            case JsonArray array -> array.items().forEach(item -> collect(item, path + "[]", keys));
            case JsonString s -> {}
            case JsonNumber n -> {}
            case JsonBoolean b -> {}
            case JsonNull n -> {}
        }
    }
}
