package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import dev.parley.domain.scenario.TextMatcher.Comparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes matchers as files spell them. A rule in Java has no words in a file. */
final class MatcherWriter {
    private MatcherWriter() {}

    /** A text where the matcher is the whole text, else a mapping. */
    static Object value(TextMatcher matcher) {
        boolean plain = matcher instanceof TextMatcher.Compared compared
                && compared.how() == Comparison.EQUALS
                && compared.expected().size() == 1
                && !compared.ignoringCase();
        return plain ? ((TextMatcher.Compared) matcher).expected().getFirst().text() : mapping(matcher);
    }

    /** A mapping with one matcher. */
    static Map<String, Object> mapping(TextMatcher matcher) {
        Map<String, Object> out = new LinkedHashMap<>();
        switch (matcher) {
            case TextMatcher.Compared compared -> {
                out.put(word(compared.how()), texts(compared.expected()));
                ignoringCase(out, compared.ignoringCase());
            }
            case TextMatcher.Matches matches -> {
                out.put("matches", matches.pattern().pattern());
                ignoringCase(out, (matches.pattern().flags() & Pattern.CASE_INSENSITIVE) != 0);
            }
            case TextMatcher.Similar similar -> {
                Map<String, Object> alike = new LinkedHashMap<>();
                alike.put("to", similar.expected().text());
                alike.put("atLeast", similar.atLeast());
                out.put("similar", alike);
                ignoringCase(out, similar.ignoringCase());
            }
            case TextMatcher.Anything a -> out.put("anything", true);
            case TextMatcher.Not not -> out.put("not", value(not.other()));
            case TextMatcher.AnyOf any -> out.put("anyOf", each(any.matchers()));
            case TextMatcher.AllOf all -> out.putAll(all(all.matchers()));
            case TextMatcher.NoneOf none -> out.put("noneOf", each(none.matchers()));
            case TextMatcher.Own own ->
                throw new IllegalArgumentException("a rule in Java cannot stand in a file: " + own.description());
        }
        return out;
    }

    /** Side by side where each has a word of its own, else as a list. */
    private static Map<String, Object> all(List<TextMatcher> matchers) {
        Map<String, Object> beside = new LinkedHashMap<>();
        matchers.stream().map(MatcherWriter::mapping).forEach(beside::putAll);
        boolean words = matchers.size() > 1
                && beside.size() == matchers.size()
                && matchers.stream().allMatch(one -> mapping(one).size() == 1);
        return words ? beside : Map.of("allOf", each(matchers));
    }

    static List<Object> each(List<TextMatcher> matchers) {
        return matchers.stream().map(MatcherWriter::value).toList();
    }

    private static Object texts(List<Template> expected) {
        return expected.size() == 1
                ? expected.getFirst().text()
                : expected.stream().map(Template::text).toList();
    }

    private static void ignoringCase(Map<String, Object> out, boolean ignoring) {
        if (ignoring) {
            out.put("ignoringCase", true);
        }
    }

    private static String word(Comparison how) {
        return switch (how) {
            case EQUALS -> "equals";
            case CONTAINS -> "contains";
            case STARTS_WITH -> "startsWith";
            case ENDS_WITH -> "endsWith";
            case LIKE -> "like";
        };
    }
}
