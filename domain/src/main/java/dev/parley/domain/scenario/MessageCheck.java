package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One thing that is asked of one message of the bot. */
public sealed interface MessageCheck {

    /** @param matcher what its words must be like */
    record HasText(TextMatcher matcher) implements MessageCheck {}

    /**
     * Its buttons, those of its cards included.
     *
     * @param texts what must stand on one of them each
     * @param only whether there may be no others
     */
    record Offers(List<TextMatcher> texts, boolean only) implements MessageCheck {
        /** Keeps an unchangeable copy. */
        public Offers {
            texts = List.copyOf(texts);
        }
    }

    /** @param count how many buttons there must be, those of its cards included */
    record OffersSoMany(int count) implements MessageCheck {}

    /**
     * One of its cards.
     *
     * @param title what its title must be like
     * @param text what the words below must be like
     * @param buttons what must stand on its buttons, one each
     */
    record HasCard(TextMatcher title, TextMatcher text, List<TextMatcher> buttons) implements MessageCheck {
        /** Keeps an unchangeable copy. */
        public HasCard {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * One of its media.
     *
     * @param kind the vendor's word, in lower case: {@code image}, {@code video}; any where absent
     * @param url what its address must be like
     */
    record HasMedia(Optional<String> kind, TextMatcher url) implements MessageCheck {}

    /**
     * A place in the message as the vendor wrote it.
     *
     * @param path where
     * @param matcher what the text of the value must be like; a value that is no text is its JSON
     * @param captureAs the variable that keeps the value, where one is named
     */
    record HasJson(JsonPath path, TextMatcher matcher, Optional<String> captureAs) implements MessageCheck {}

    /**
     * The bot's own time to it: from the vendor's taking of the visitor's message to the vendor's time of this one. Our
     * delay in seeing it does not count.
     *
     * @param limit positive
     */
    record Within(Duration limit) implements MessageCheck {}

    /**
     * A rule of the user's own, in Java.
     *
     * @param description completes "the bot's message should …"
     * @param test the rule; it is asked on any thread and must have no memory
     */
    record Own(String description, Predicate<Message> test) implements MessageCheck {}
}
