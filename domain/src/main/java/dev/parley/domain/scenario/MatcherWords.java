package dev.parley.domain.scenario;

import dev.parley.domain.scenario.TextMatcher.AllOf;
import dev.parley.domain.scenario.TextMatcher.AnyOf;
import dev.parley.domain.scenario.TextMatcher.Anything;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Comparison;
import dev.parley.domain.scenario.TextMatcher.Matches;
import dev.parley.domain.scenario.TextMatcher.NoneOf;
import dev.parley.domain.scenario.TextMatcher.Not;
import dev.parley.domain.scenario.TextMatcher.Own;
import dev.parley.domain.scenario.TextMatcher.Similar;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Matchers in words for people.
 *
 * @param fill fills the places of an expected text
 */
record MatcherWords(Function<Template, String> fill) {

    /** What a text must be like, to stand behind "to". */
    String of(TextMatcher matcher) {
        return switch (matcher) {
            case Compared compared ->
                verb(compared.how()) + " "
                        + joined(
                                compared.expected().stream()
                                        .map(fill)
                                        .map(MatcherWords::quoted)
                                        .toList(),
                                " or ")
                        + (compared.ignoringCase() ? ", in capitals or not" : "");
            case Matches matches -> "match /" + matches.pattern().pattern() + "/";
            case Similar similar ->
                "be at least %s like %s".formatted(percent(similar.atLeast()), quoted(fill.apply(similar.expected())));
            case Anything a -> "be anything";
            case Not not -> "not " + of(not.other());
            case AnyOf any -> joined(any.matchers().stream().map(this::of).toList(), " or ");
            case AllOf all -> joined(all.matchers().stream().map(this::of).toList(), " and ");
            case NoneOf none ->
                "neither " + joined(none.matchers().stream().map(this::of).toList(), " nor ");
            case Own own -> own.description();
        };
    }

    /** The name of the rule that decides a comparison. */
    static String rule(Comparison how) {
        return switch (how) {
            case EQUALS -> "equals";
            case CONTAINS -> "contains";
            case STARTS_WITH -> "starts-with";
            case ENDS_WITH -> "ends-with";
            case LIKE -> "like";
        };
    }

    /** A text between quotes; a long one is cut. */
    static String quoted(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return "'" + (line.length() <= 300 ? line : line.substring(0, 299) + "…") + "'";
    }

    private static String verb(Comparison how) {
        return switch (how) {
            case EQUALS -> "equal";
            case CONTAINS -> "contain";
            case STARTS_WITH -> "start with";
            case ENDS_WITH -> "end with";
            case LIKE -> "be like";
        };
    }

    private static String joined(List<String> parts, String word) {
        return parts.stream().collect(Collectors.joining(word));
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }
}
