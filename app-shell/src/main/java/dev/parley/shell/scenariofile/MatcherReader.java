package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import dev.parley.domain.scenario.TextMatcher.AllOf;
import dev.parley.domain.scenario.TextMatcher.AnyOf;
import dev.parley.domain.scenario.TextMatcher.Anything;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Comparison;
import dev.parley.domain.scenario.TextMatcher.Matches;
import dev.parley.domain.scenario.TextMatcher.NoneOf;
import dev.parley.domain.scenario.TextMatcher.Not;
import dev.parley.domain.scenario.TextMatcher.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Reads matchers: a text alone is the whole text, a mapping holds one matcher a word, all of which must fit.
 *
 * @param faults what is wrong
 */
record MatcherReader(Faults faults) {
    private static final double ALIKE = 0.8;
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "equals", Comparison.EQUALS,
            "contains", Comparison.CONTAINS,
            "startsWith", Comparison.STARTS_WITH,
            "endsWith", Comparison.ENDS_WITH,
            "like", Comparison.LIKE);

    /** The matcher that stands there. */
    TextMatcher read(YamlNode node) {
        if (!node.isMapping()) {
            return new Compared(Comparison.EQUALS, List.of(new Template(node.text())), false);
        }
        Optional<TextMatcher> found = among(node);
        if (found.isEmpty()) {
            faults.add(node, "here a matcher is missing, such as contains, equals or matches");
        }
        return found.orElseGet(Anything::new);
    }

    /** The matcher among other words of a mapping; nothing when none of them is one. */
    Optional<TextMatcher> among(YamlNode mapping) {
        boolean ignoringCase = mapping.get("ignoringCase")
                .map(node -> node.value().booleanValue(false))
                .orElse(false);
        List<TextMatcher> all = new ArrayList<>();
        mapping.members()
                .forEach((word, value) -> matcher(word, value, ignoringCase).ifPresent(all::add));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(all.size() == 1 ? all.getFirst() : new AllOf(all));
    }

    private Optional<TextMatcher> matcher(String word, YamlNode value, boolean ignoringCase) {
        return switch (word) {
            case "equals", "contains", "startsWith", "endsWith", "like" ->
                Optional.of(new Compared(
                        COMPARISONS.getOrDefault(word, Comparison.EQUALS), templates(value), ignoringCase));
            case "containsAll" ->
                Optional.of(new AllOf(templates(value).stream()
                        .<TextMatcher>map(text -> new Compared(Comparison.CONTAINS, List.of(text), ignoringCase))
                        .toList()));
            case "matches" -> Optional.of(expression(value, ignoringCase));
            case "similar" -> Optional.of(similar(value, ignoringCase));
            case "anything" -> Optional.of(new Anything());
            case "not" -> Optional.of(new Not(read(value)));
            case "anyOf" -> Optional.of(new AnyOf(each(value)));
            case "allOf" -> Optional.of(new AllOf(each(value)));
            case "noneOf" -> Optional.of(new NoneOf(each(value)));
            default -> Optional.empty();
        };
    }

    private List<TextMatcher> each(YamlNode list) {
        return list.items().stream().map(this::read).toList();
    }

    private static List<Template> templates(YamlNode value) {
        return value.each().stream().map(YamlNode::text).map(Template::new).toList();
    }

    private TextMatcher expression(YamlNode value, boolean ignoringCase) {
        try {
            return new Matches(
                    Pattern.compile(value.text(), ignoringCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0));
        } catch (PatternSyntaxException e) {
            faults.add(
                    value,
                    "'%s' is no regular expression: %s; before a sign that stands for itself write a \\"
                            .formatted(value.text(), e.getDescription()));
            return new Anything();
        }
    }

    private static TextMatcher similar(YamlNode value, boolean ignoringCase) {
        String text = value.get("to").orElse(value).text();
        double atLeast =
                value.get("atLeast").map(node -> node.value().doubleValue()).orElse(ALIKE);
        return new Similar(new Template(text), atLeast, ignoringCase);
    }

    /** The texts on buttons: one, or a list of them. */
    List<TextMatcher> buttons(YamlNode value) {
        return Stream.of(value)
                .flatMap(node -> node.each().stream())
                .map(this::read)
                .toList();
    }
}
