package dev.parley.domain.scenario;

import dev.parley.domain.scenario.TextMatcher.AllOf;
import dev.parley.domain.scenario.TextMatcher.AnyOf;
import dev.parley.domain.scenario.TextMatcher.Anything;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Matches;
import dev.parley.domain.scenario.TextMatcher.NoneOf;
import dev.parley.domain.scenario.TextMatcher.Not;
import dev.parley.domain.scenario.TextMatcher.Own;
import dev.parley.domain.scenario.TextMatcher.Similar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds matchers against texts: the one place that decides. Blanks around a text, and how many there are between its words,
 * make no difference.
 *
 * @param fill fills the places of an expected text
 */
record Matching(Function<Template, String> fill) {

    /** Whether the text is as it must be. */
    Match match(TextMatcher matcher, String text) {
        return switch (matcher) {
            case Compared compared -> compared(compared, text);
            case Matches matches -> matches(matches.pattern(), text);
            case Similar similar -> Match.of(likeness(similar, text) >= similar.atLeast(), "similar");
            case Anything a -> Match.of(true, "anything");
            case Not not -> inverted(match(not.other(), text));
            case AnyOf any -> any(any.matchers(), text);
            case AllOf all ->
                all.matchers().stream().map(one -> match(one, text)).reduce(Match.of(true, "all-of"), Match::and);
            case NoneOf none -> none(none.matchers(), text);
            case Own own -> own(own.test(), text);
        };
    }

    /** What it must be like, to stand behind "to": {@code contain 'help'}. */
    String words(TextMatcher matcher) {
        return new MatcherWords(fill).of(matcher);
    }

    private Match compared(Compared compared, String text) {
        String seen = folded(text, compared.ignoringCase());
        boolean fits = compared.expected().stream()
                .map(expected -> folded(fill.apply(expected), compared.ignoringCase()))
                .anyMatch(expected -> switch (compared.how()) {
                    case EQUALS -> seen.equals(expected);
                    case CONTAINS -> seen.contains(expected);
                    case STARTS_WITH -> seen.startsWith(expected);
                    case ENDS_WITH -> seen.endsWith(expected);
                    case LIKE -> like(expected, seen);
                });
        return Match.of(fits, MatcherWords.rule(compared.how()));
    }

    /** The stars part the expected text into pieces that follow each other. */
    private static boolean like(String expected, String seen) {
        String[] pieces = expected.split("\\*", -1);
        if (pieces.length == 1) {
            return seen.equals(expected);
        }
        String first = pieces[0];
        String last = pieces[pieces.length - 1];
        if (!seen.startsWith(first) || !seen.endsWith(last) || seen.length() < first.length() + last.length()) {
            return false;
        }
        int at = first.length();
        int end = seen.length() - last.length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = seen.indexOf(pieces[i], at);
            if (found < 0 || found + pieces[i].length() > end) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return true;
    }

    private static Match matches(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return Match.of(false, "matches");
        }
        Map<String, String> captures = new LinkedHashMap<>();
        pattern.namedGroups().keySet().stream().sorted().forEach(name -> {
            String value = found.group(name);
            if (value != null) {
                captures.put(name, value);
            }
        });
        return new Match(true, captures, "matches");
    }

    private double likeness(Similar similar, String text) {
        return Likeness.of(
                folded(fill.apply(similar.expected()), similar.ignoringCase()), folded(text, similar.ignoringCase()));
    }

    private Match any(List<TextMatcher> matchers, String text) {
        return matchers.stream()
                .map(one -> match(one, text))
                .filter(Match::matched)
                .findFirst()
                .orElseGet(() -> Match.of(false, "any-of"));
    }

    private Match none(List<TextMatcher> matchers, String text) {
        return matchers.stream()
                .map(one -> match(one, text))
                .filter(Match::matched)
                .findFirst()
                .map(Matching::inverted)
                .orElseGet(() -> Match.of(true, "none-of"));
    }

    /** A rule of the user's that throws has not passed. */
    static <T> Match own(Predicate<T> rule, T seen) {
        try {
            return Match.of(rule.test(seen), "own-rule");
        } catch (RuntimeException | AssertionError e) {
            return Match.of(false, "own-rule-threw-" + e.getClass().getSimpleName());
        }
    }

    private static Match inverted(Match match) {
        return Match.of(!match.matched(), "not-" + match.rule());
    }

    private static String folded(String text, boolean ignoringCase) {
        String one = text.strip().replaceAll("[\\s\\u00A0]+", " ");
        return ignoringCase ? one.toLowerCase(Locale.ROOT) : one;
    }
}
