package dev.parley.cxone.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What comes with the last message of an answer beside its words, as the script has it.
 *
 * @param quickReplies the buttons below it
 * @param cards its cards
 * @param media its pictures and files
 */
record Rich(List<Button> quickReplies, List<Card> cards, List<Media> media) {

    /** @param postback what a click tells the bot beside the text */
    record Button(Template text, Optional<Template> postback) {}

    /** A heading, words below, perhaps a picture, and buttons. */
    record Card(Template title, Optional<Template> text, Optional<Template> image, List<Button> buttons) {}

    /** @param type the word on the wire: {@code image}, {@code video}, {@code audio}, {@code file} */
    record Media(String type, Template url, Optional<Template> title) {}

    boolean isEmpty() {
        return quickReplies.isEmpty() && cards.isEmpty() && media.isEmpty();
    }

    /** As it goes over the wire. */
    Extras filled(Function<String, Optional<String>> values) {
        ArrayNode attachments = Json.array();
        cards.forEach(card -> attachments.add(card(card, values)));
        media.forEach(one -> attachments.add(media(one, values)));
        return new Extras(buttons(quickReplies, values), attachments);
    }

    private static ObjectNode card(Card card, Function<String, Optional<String>> values) {
        ObjectNode json =
                Json.object().put("type", "card").put("title", card.title().fill(values));
        card.text().ifPresent(text -> json.put("text", text.fill(values)));
        card.image().ifPresent(image -> json.put("image", image.fill(values)));
        json.set("buttons", buttons(card.buttons(), values));
        return json;
    }

    private static ObjectNode media(Media media, Function<String, Optional<String>> values) {
        ObjectNode json =
                Json.object().put("type", media.type()).put("url", media.url().fill(values));
        media.title().ifPresent(title -> json.put("title", title.fill(values)));
        return json;
    }

    /** A button that says its own text is a text on the wire, any other an object. */
    private static ArrayNode buttons(List<Button> buttons, Function<String, Optional<String>> values) {
        ArrayNode json = Json.array();
        for (Button button : buttons) {
            String text = button.text().fill(values);
            if (button.postback().isPresent()) {
                json.addObject()
                        .put("text", text)
                        .put("postback", button.postback().get().fill(values));
            } else {
                json.add(text);
            }
        }
        return json;
    }
}
