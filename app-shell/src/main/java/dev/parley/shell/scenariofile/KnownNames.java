package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.GeneratedValues;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import dev.parley.shell.render.NearestWord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The variables that have a value by now; a place for any other is a fault. Serves one scenario. */
final class KnownNames {
    private final Set<String> known;
    private final Faults faults;

    KnownNames(Collection<String> given, Faults faults) {
        this.known = new HashSet<>(given);
        this.faults = faults;
    }

    void learn(Stream<String> names) {
        names.forEach(known::add);
    }

    void need(MessageCheck check, Place place) {
        switch (check) {
            case MessageCheck.HasText text -> need(text.matcher(), place);
            case MessageCheck.Offers offers -> need(offers.texts(), place);
            case MessageCheck.HasCard card -> {
                need(List.of(card.title(), card.text()), place);
                need(card.buttons(), place);
            }
            case MessageCheck.HasMedia media -> need(media.url(), place);
            case MessageCheck.HasJson json -> need(json.matcher(), place);
            case MessageCheck.OffersSoMany o -> {}
            case MessageCheck.Within w -> {}
            case MessageCheck.Own o -> {}
        }
    }

    void need(TextMatcher matcher, Place place) {
        switch (matcher) {
            case TextMatcher.Compared compared -> compared.expected().forEach(text -> need(text, place));
            case TextMatcher.Similar similar -> need(similar.expected(), place);
            case TextMatcher.Not not -> need(not.other(), place);
            case TextMatcher.AnyOf any -> need(any.matchers(), place);
            case TextMatcher.AllOf all -> need(all.matchers(), place);
            case TextMatcher.NoneOf none -> need(none.matchers(), place);
            case TextMatcher.Matches m -> {}
            case TextMatcher.Anything a -> {}
            case TextMatcher.Own o -> {}
        }
    }

    private void need(List<TextMatcher> matchers, Place place) {
        matchers.forEach(matcher -> need(matcher, place));
    }

    void need(Template template, Place place) {
        template.names().stream()
                .filter(name -> !known.contains(name) && !GeneratedValues.knows(name))
                .findFirst()
                .ifPresent(name -> faults.add(
                        place,
                        "nothing gives '{{%s}}' a value before this line%s"
                                .formatted(
                                        name,
                                        NearestWord.to(name, known)
                                                .map(nearest -> "; did you mean '{{" + nearest + "}}'?")
                                                .orElse("; write it under 'variables:' or capture it"))));
    }
}
