package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.MatcherWords.quoted;

import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.scenario.MessageCheck.HasCard;
import dev.parley.domain.scenario.MessageCheck.HasJson;
import dev.parley.domain.scenario.MessageCheck.HasMedia;
import dev.parley.domain.scenario.MessageCheck.HasText;
import dev.parley.domain.scenario.MessageCheck.Offers;
import dev.parley.domain.scenario.MessageCheck.OffersSoMany;
import dev.parley.domain.scenario.MessageCheck.Own;
import dev.parley.domain.scenario.MessageCheck.Within;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is asked of a message, and what was seen of it, in words for people.
 *
 * @param texts knows the words of matchers
 */
record MessageWords(Matching texts) {

    /** What it must be like, to stand behind "to". */
    String expected(MessageCheck check) {
        return switch (check) {
            case HasText text -> texts.words(text.matcher());
            case Offers offers ->
                "offer %s%s"
                        .formatted(
                                offers.texts().isEmpty() ? "no button" : "a button " + buttons(offers.texts()),
                                offers.only() && !offers.texts().isEmpty() ? ", and no other" : "");
            case OffersSoMany many -> "offer %d buttons".formatted(many.count());
            case HasCard card ->
                "show a card whose title is to %s and whose text is to %s%s"
                        .formatted(
                                texts.words(card.title()),
                                texts.words(card.text()),
                                card.buttons().isEmpty() ? "" : ", with a button " + buttons(card.buttons()));
            case HasMedia media ->
                "show %s whose address is to %s".formatted(media.kind().orElse("media"), texts.words(media.url()));
            case HasJson json -> "have %s, which is to %s".formatted(json.path(), texts.words(json.matcher()));
            case Within within -> "come within " + seconds(within.limit());
            case Own own -> own.description();
        };
    }

    /** What was seen of it, as far as the check looked. */
    String seen(MessageCheck check, BotMessage heard) {
        Message message = heard.message();
        return switch (check) {
            case HasText t -> quoted(message.text());
            case Offers o -> offered(message.buttons());
            case OffersSoMany m -> offered(message.buttons());
            case HasCard c -> attachments(message);
            case HasMedia m -> attachments(message);
            case HasJson json ->
                json.path().textIn(message.raw()).map(MatcherWords::quoted).orElse("nothing at " + json.path());
            case Within w -> heard.botTime().map(MessageWords::seconds).orElse("no times of the vendor");
            case Own o -> quoted(message.text());
        };
    }

    /** A time in seconds for people. */
    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    private String buttons(List<TextMatcher> expected) {
        return expected.stream().map(matcher -> "to " + texts.words(matcher)).collect(Collectors.joining(" and one "));
    }

    private static String offered(List<QuickReply> buttons) {
        return buttons.isEmpty()
                ? "no buttons"
                : buttons.stream()
                        .map(button -> quoted(button.text()))
                        .collect(Collectors.joining(", ", "the buttons ", ""));
    }

    private static String attachments(Message message) {
        return message.attachments().isEmpty()
                ? "no cards and no media"
                : message.attachments().stream()
                        .map(attachment -> switch (attachment) {
                            case Attachment.Card card -> "a card " + quoted(card.title()) + " " + quoted(card.text());
                            case Attachment.Media media -> media.kind() + " " + quoted(media.url());
                        })
                        .collect(Collectors.joining(", "));
    }
}
