package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.Rich.Button;
import dev.parley.cxone.sandbox.Rich.Card;
import dev.parley.cxone.sandbox.Rich.Media;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads buttons, cards and media of an answer.
 *
 * @param file the name that errors give
 * @param groups what the rule's expression captures
 */
record RichParser(String file, Set<String> groups) {
    private static final List<String> KINDS = List.of("image", "video", "audio", "file");

    Rich rich(Fields answer) {
        return new Rich(
                buttons(answer, "quickReplies"),
                each(answer, "cards").map(this::card).toList(),
                each(answer, "media").map(this::media).toList());
    }

    private Card card(YamlValue value) {
        Fields fields = Fields.of(file, "a card", value, "title", "text", "image", "buttons");
        return new Card(
                template(fields, fields.needText("title")),
                fields.text("text").map(text -> template(fields, text)),
                fields.text("image").map(text -> template(fields, text)),
                buttons(fields, "buttons"));
    }

    private Media media(YamlValue value) {
        Fields fields = Fields.of(file, "media", value, "type", "url", "title");
        String type = fields.needText("type");
        if (!KINDS.contains(type)) {
            throw fields.wrong(
                    fields.line(), "'" + type + "' is no type of media. Choose from: " + Fields.commas(KINDS) + ".");
        }
        return new Media(
                type,
                template(fields, fields.needText("url")),
                fields.text("title").map(text -> template(fields, text)));
    }

    private List<Button> buttons(Fields fields, String key) {
        return each(fields, key).map(value -> button(fields, key, value)).toList();
    }

    private Button button(Fields around, String key, YamlValue value) {
        if (!(value instanceof YamlValue.Block)) {
            return new Button(template(around, around.text(key, value)), Optional.empty());
        }
        Fields fields = Fields.of(file, "a button", value, "text", "postback");
        Function<String, Template> template = text -> template(fields, text);
        return new Button(
                template.apply(fields.needText("text")), fields.text("postback").map(template));
    }

    /** One, or a list of them. */
    private static Stream<YamlValue> each(Fields fields, String key) {
        return fields.take(key).stream()
                .flatMap(value -> value instanceof YamlValue.Items items ? items.values().stream() : Stream.of(value));
    }

    private Template template(Fields fields, String text) {
        return TemplateCheck.of(file, fields.line(), text, groups);
    }
}
