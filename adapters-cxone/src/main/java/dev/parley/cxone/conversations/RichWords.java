package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Attachment.Card;
import dev.parley.domain.conversation.Attachment.Media;
import dev.parley.domain.conversation.QuickReply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Buttons, cards and media, which the API leaves open: what is known of their shapes is read, and nothing is refused. */
final class RichWords {
    private static final List<String> TEXTS = List.of("text", "title", "label");
    private static final List<String> POSTBACKS = List.of("postback", "payload");
    private static final List<String> PLACES = List.of("url", "src", "href");

    private RichWords() {}

    /** A quick reply is a text, or an object with one. */
    static QuickReply quickReply(JsonNode node) {
        return node.isString()
                ? QuickReply.saying(node.stringValue())
                : new QuickReply(text(node, TEXTS).orElseGet(node::toString), text(node, POSTBACKS));
    }

    /** What is no card is media of whatever kind. */
    static Attachment attachment(JsonNode node) {
        String kind = text(node, List.of("type")).orElse("file").toLowerCase(Locale.ROOT);
        return kind.equals("card")
                ? new Card(
                        text(node, List.of("title")).orElse(""),
                        text(node, List.of("text", "subtitle")).orElse(""),
                        text(node, List.of("image")),
                        node.path("buttons")
                                .valueStream()
                                .map(RichWords::quickReply)
                                .toList())
                : new Media(
                        kind,
                        text(node, PLACES).orElse(""),
                        text(node, List.of("title", "name")).orElse(""));
    }

    private static Optional<String> text(JsonNode node, List<String> names) {
        return names.stream()
                .map(node::path)
                .filter(JsonNode::isString)
                .findFirst()
                .map(JsonNode::stringValue);
    }
}
