package dev.parley.domain.scenario.dsl;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.TextMatcher;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What a message of the bot can be asked to have; come by it through {@link Scenarios}. Safe for many threads. */
public abstract sealed class MessageParts extends TextMatchers permits TurnWords {
    MessageParts() {}

    /** One message of the bot with exactly these words, the blanks around them left out. */
    public static ExpectedReply replies(String text) {
        return replies(equalTo(text));
    }

    /** One message of the bot whose words are like that. */
    public static ExpectedReply replies(TextMatcher text) {
        return new ExpectedReply(List.of(new MessageCheck.HasText(text)), Places.here(0));
    }

    /** One message of the bot that has all of that, whatever its words are. */
    public static ExpectedReply replies(MessagePart part, MessagePart... others) {
        return new ExpectedReply(
                Several.of(part, others).stream().map(MessagePart::check).toList(), Places.here(0));
    }

    /** These messages, whichever comes first; a message for each. */
    public static AnyOrder inAnyOrder(ExpectedReply reply, ExpectedReply... others) {
        return new AnyOrder(Several.of(reply, others));
    }

    /** Buttons with exactly these texts, and perhaps others. */
    public static MessagePart offering(String button, String... others) {
        return buttons(false, texts(button, others));
    }

    /** Buttons with such texts, and perhaps others. */
    public static MessagePart offering(TextMatcher button, TextMatcher... others) {
        return buttons(false, Several.of(button, others));
    }

    /** Buttons with exactly these texts, and no others. */
    public static MessagePart offeringOnly(String button, String... others) {
        return buttons(true, texts(button, others));
    }

    /** Buttons with such texts, and no others. */
    public static MessagePart offeringOnly(TextMatcher button, TextMatcher... others) {
        return buttons(true, Several.of(button, others));
    }

    /** That many buttons; 0 for none. */
    public static MessagePart offeringSoMany(int buttons) {
        return new PlainPart(new MessageCheck.OffersSoMany(buttons));
    }

    /** A card with exactly this title. */
    public static ExpectedCard card(String title) {
        return card(equalTo(title));
    }

    /** A card with such a title. */
    public static ExpectedCard card(TextMatcher title) {
        return new ExpectedCard(new MessageCheck.HasCard(title, anything(), List.of()));
    }

    /** A picture, a sound, a film or any other file. */
    public static ExpectedMedia media() {
        return ExpectedMedia.ofAnyKind();
    }

    /** @param kind the vendor's word, in lower case: {@code image}, {@code video} */
    public static ExpectedMedia media(String kind) {
        return ExpectedMedia.of(kind);
    }

    /**
     * A place in the message as the vendor wrote it.
     *
     * @param path such as {@code $.payload.items[0].id}
     * @param matcher what the text of the value must be like; a value that is no text is its JSON
     * @throws IllegalArgumentException in one line, when the path names no single place
     */
    public static ExpectedJson json(String path, TextMatcher matcher) {
        return ExpectedJson.of(path, matcher);
    }

    /** The bot's own time to it, by the vendor's clock; our delay in seeing it does not count. */
    public static MessagePart within(Duration limit) {
        return new PlainPart(new MessageCheck.Within(Positive.of("within", limit)));
    }

    /**
     * A rule of your own about the whole message; one about its words alone is {@link #satisfying}.
     *
     * @param description completes "the bot's message should …"
     * @param test is asked on any thread and must have no memory
     */
    public static MessagePart messageSatisfying(String description, Predicate<Message> test) {
        return new PlainPart(new MessageCheck.Own(description, test));
    }

    private static MessagePart buttons(boolean only, List<TextMatcher> texts) {
        return new PlainPart(new MessageCheck.Offers(texts, only));
    }

    private static List<TextMatcher> texts(String button, String... others) {
        return Several.of(button, others).stream().map(TextMatchers::equalTo).toList();
    }
}
