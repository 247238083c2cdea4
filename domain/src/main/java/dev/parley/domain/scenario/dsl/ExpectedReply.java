package dev.parley.domain.scenario.dsl;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Reply;
import dev.parley.domain.scenario.TextMatcher;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One message that the bot is expected to say; every word narrows it. Immutable. */
public final class ExpectedReply {
    private final List<MessageCheck> checks;
    private final Place place;

    ExpectedReply(List<MessageCheck> checks, Place place) {
        this.checks = checks;
        this.place = place;
    }

    /** It comes within that time of the bot's own, by the vendor's clock; our delay in seeing it does not count. */
    public ExpectedReply within(Duration limit) {
        return with(MessageParts.within(limit));
    }

    /** It has buttons with exactly these texts, and perhaps others. */
    public ExpectedReply offering(String button, String... others) {
        return with(MessageParts.offering(button, others));
    }

    /** It has buttons with such texts, and perhaps others. */
    public ExpectedReply offering(TextMatcher button, TextMatcher... others) {
        return with(MessageParts.offering(button, others));
    }

    /** It has buttons with exactly these texts, and no others. */
    public ExpectedReply offeringOnly(String button, String... others) {
        return with(MessageParts.offeringOnly(button, others));
    }

    /** It has buttons with such texts, and no others. */
    public ExpectedReply offeringOnly(TextMatcher button, TextMatcher... others) {
        return with(MessageParts.offeringOnly(button, others));
    }

    /** It has that many buttons; 0 for none. */
    public ExpectedReply offeringSoMany(int buttons) {
        return with(MessageParts.offeringSoMany(buttons));
    }

    /**
     * It obeys a rule of your own.
     *
     * @param description completes "the bot's message should …"
     * @param test is asked on any thread and must have no memory
     */
    public ExpectedReply satisfying(String description, Predicate<Message> test) {
        return with(MessageParts.messageSatisfying(description, test));
    }

    /** It has that, too: a card, media, a place in its JSON. */
    public ExpectedReply with(MessagePart part, MessagePart... others) {
        return new ExpectedReply(
                Stream.concat(checks.stream(), Several.of(part, others).stream().map(MessagePart::check))
                        .toList(),
                place);
    }

    Reply reply() {
        return new Reply(checks, place);
    }
}
