package dev.parley.domain.scenario;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds one message of the bot against what is asked of it.
 *
 * @param texts decides about its texts
 */
record MessageMatching(Matching texts) {

    /** Whether it passes. */
    Match match(MessageCheck check, BotMessage heard) {
        Message message = heard.message();
        return switch (check) {
            case HasText text -> texts.match(text.matcher(), message.text());
            case Offers offers -> offers(offers, message.buttons());
            case OffersSoMany many -> Match.of(message.buttons().size() == many.count(), "offering-count");
            case HasCard card -> card(card, message);
            case HasMedia media -> media(media, message);
            case HasJson json -> json(json, message);
            case Within within ->
                Match.of(
                        heard.botTime()
                                .map(took -> took.compareTo(within.limit()) <= 0)
                                .orElse(false),
                        "within");
            case Own own -> Matching.own(own.test(), message);
        };
    }

    private Match offers(Offers offers, List<QuickReply> buttons) {
        Match all = eachOnOne(offers.texts(), buttons, "offering");
        boolean others = offers.only() && buttons.size() > offers.texts().size();
        return others ? Match.of(false, "offering-only") : all;
    }

    /** Each expected text stands on a button of its own. */
    private Match eachOnOne(List<TextMatcher> expected, List<QuickReply> buttons, String rule) {
        List<QuickReply> left = new ArrayList<>(buttons);
        Match all = Match.of(true, rule);
        for (TextMatcher matcher : expected) {
            Optional<QuickReply> found = left.stream()
                    .filter(button -> texts.match(matcher, button.text()).matched())
                    .findFirst();
            if (found.isEmpty()) {
                return Match.of(false, rule);
            }
            left.remove(found.get());
            all = all.and(
                    new Match(true, texts.match(matcher, found.get().text()).captures(), rule));
        }
        return all;
    }

    private Match card(HasCard wanted, Message message) {
        for (Attachment attachment : message.attachments()) {
            if (attachment instanceof Attachment.Card card) {
                Match match = texts.match(wanted.title(), card.title())
                        .and(texts.match(wanted.text(), card.text()))
                        .and(eachOnOne(wanted.buttons(), card.buttons(), "card-buttons"));
                if (match.matched()) {
                    return new Match(true, match.captures(), "card");
                }
            }
        }
        return Match.of(false, "card");
    }

    private Match media(HasMedia wanted, Message message) {
        for (Attachment attachment : message.attachments()) {
            if (attachment instanceof Attachment.Media media
                    && wanted.kind().map(media.kind()::equals).orElse(true)) {
                Match match = texts.match(wanted.url(), media.url());
                if (match.matched()) {
                    return new Match(true, match.captures(), "media");
                }
            }
        }
        return Match.of(false, "media");
    }

    private Match json(HasJson wanted, Message message) {
        Optional<String> value = wanted.path().textIn(message.raw());
        if (value.isEmpty()) {
            return Match.of(false, "json");
        }
        Match match = texts.match(wanted.matcher(), value.get());
        Map<String, String> kept = match.matched() && wanted.captureAs().isPresent()
                ? Map.of(wanted.captureAs().get(), value.get())
                : Map.of();
        return match.and(new Match(true, kept, match.rule()));
    }
}
