package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.MessageCheck.HasCard;
import dev.parley.domain.scenario.TextMatcher;
import java.util.List;
import java.util.stream.Stream;

/** A card that a message of the bot is asked to have. Immutable. */
public final class ExpectedCard implements MessagePart {
    private final HasCard card;

    ExpectedCard(HasCard card) {
        this.card = card;
    }

    /** Below its title it says exactly this. */
    public ExpectedCard saying(String text) {
        return saying(TextMatchers.equalTo(text));
    }

    /** Below its title it says something like that. */
    public ExpectedCard saying(TextMatcher text) {
        return new ExpectedCard(new HasCard(card.title(), text, card.buttons()));
    }

    /** It has buttons with exactly these texts, and perhaps others. */
    public ExpectedCard offering(String button, String... others) {
        return with(Several.of(button, others).stream().map(TextMatchers::equalTo));
    }

    /** It has buttons with such texts, and perhaps others. */
    public ExpectedCard offering(TextMatcher button, TextMatcher... others) {
        return with(Several.of(button, others).stream());
    }

    @Override
    public MessageCheck check() {
        return card;
    }

    private ExpectedCard with(Stream<TextMatcher> buttons) {
        List<TextMatcher> all = Stream.concat(card.buttons().stream(), buttons).toList();
        return new ExpectedCard(new HasCard(card.title(), card.text(), all));
    }
}
