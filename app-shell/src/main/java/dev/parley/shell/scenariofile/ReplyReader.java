package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.JsonPath;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.MessageCheck.HasCard;
import dev.parley.domain.scenario.MessageCheck.HasJson;
import dev.parley.domain.scenario.MessageCheck.HasMedia;
import dev.parley.domain.scenario.MessageCheck.HasText;
import dev.parley.domain.scenario.MessageCheck.Offers;
import dev.parley.domain.scenario.MessageCheck.OffersSoMany;
import dev.parley.domain.scenario.MessageCheck.Within;
import dev.parley.domain.scenario.Reply;
import dev.parley.domain.scenario.TextMatcher;
import dev.parley.domain.scenario.TextMatcher.Anything;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what one message of the bot is like.
 *
 * @param file as places name it
 * @param matchers reads what texts are like
 * @param faults what is wrong
 */
record ReplyReader(String file, MatcherReader matchers, Faults faults) {

    Reply read(YamlNode node) {
        List<MessageCheck> checks = checks(node);
        return new Reply(checks.isEmpty() ? List.of(new HasText(new Anything())) : checks, node.place(file));
    }

    List<MessageCheck> checks(YamlNode node) {
        if (!node.isMapping()) {
            return List.of(new HasText(matchers.read(node)));
        }
        List<MessageCheck> checks = new ArrayList<>();
        matchers.among(node).ifPresent(matcher -> checks.add(new HasText(matcher)));
        node.get("within").flatMap(this::time).ifPresent(limit -> checks.add(new Within(limit)));
        node.get("offering").ifPresent(value -> checks.add(new Offers(matchers.buttons(value), false)));
        node.get("offeringOnly").ifPresent(value -> checks.add(new Offers(matchers.buttons(value), true)));
        node.get("buttons")
                .ifPresent(value -> checks.add(new OffersSoMany(value.value().intValue())));
        node.get("card").ifPresent(value -> value.each().forEach(card -> checks.add(card(card))));
        node.get("media").ifPresent(value -> value.each().forEach(media -> checks.add(media(media))));
        node.get("json")
                .ifPresent(value -> value.each().forEach(place -> json(place).ifPresent(checks::add)));
        return checks;
    }

    /** The time that stands there, if it is one. */
    Optional<Duration> time(YamlNode node) {
        try {
            return Optional.of(Amounts.time(node.text()));
        } catch (IllegalArgumentException e) {
            faults.add(node, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The path that stands there, if it is one. */
    Optional<JsonPath> path(YamlNode mapping) {
        YamlNode path = mapping.get("path").orElse(mapping);
        try {
            return Optional.of(JsonPath.parse(path.text()));
        } catch (IllegalArgumentException e) {
            faults.add(path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private HasCard card(YamlNode node) {
        return new HasCard(
                matcher(node, "title"),
                matcher(node, "text"),
                node.get("buttons").map(matchers::buttons).orElse(List.of()));
    }

    private HasMedia media(YamlNode node) {
        return new HasMedia(node.get("kind").map(YamlNode::text), matcher(node, "url"));
    }

    private Optional<MessageCheck> json(YamlNode node) {
        TextMatcher matcher = matchers.among(node).orElseGet(Anything::new);
        return path(node).map(path -> new HasJson(path, matcher, node.get("as").map(YamlNode::text)));
    }

    private TextMatcher matcher(YamlNode node, String word) {
        return node.get(word).map(matchers::read).orElseGet(Anything::new);
    }
}
