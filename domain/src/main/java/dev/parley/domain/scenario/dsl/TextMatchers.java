package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import dev.parley.domain.scenario.TextMatcher.Comparison;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What a text can be asked to be like; come by it through {@link Scenarios}. Expected texts may hold places for values
 * ({@code {{order}}}). Capitals count, unless {@link #ignoringCase} says otherwise. Safe for many threads.
 */
public abstract sealed class TextMatchers permits MessageParts {
    private static final double ALIKE = 0.8;

    TextMatchers() {}

    /** The whole text, without the blanks around it. Of several texts one must fit. */
    public static TextMatcher equalTo(String text, String... others) {
        return compared(Comparison.EQUALS, text, others);
    }

    /** The text is somewhere in it. Of several texts one must fit. */
    public static TextMatcher containing(String text, String... others) {
        return compared(Comparison.CONTAINS, text, others);
    }

    /** Every one of the texts is somewhere in it. */
    public static TextMatcher containingAll(String text, String... others) {
        return new TextMatcher.AllOf(
                listed(text, others).map(TextMatchers::containing).toList());
    }

    /** Begins with the text. Of several texts one must fit. */
    public static TextMatcher startingWith(String text, String... others) {
        return compared(Comparison.STARTS_WITH, text, others);
    }

    /** Ends with the text. Of several texts one must fit. */
    public static TextMatcher endingWith(String text, String... others) {
        return compared(Comparison.ENDS_WITH, text, others);
    }

    /** The whole text, in which {@code *} stands for any characters, also none. Of several texts one must fit. */
    public static TextMatcher like(String pattern, String... others) {
        return compared(Comparison.LIKE, pattern, others);
    }

    /**
     * A regular expression that is found in the text; its named groups become variables.
     *
     * @param regex anchor it with {@code ^} and {@code $} where it has to be the whole text
     * @throws IllegalArgumentException in one line, when it is no regular expression
     */
    public static TextMatcher matching(String regex) {
        try {
            return matching(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'%s' is no regular expression: %s".formatted(regex, e.getDescription()), e);
        }
    }

    /** The same with the flags of the pattern. */
    public static TextMatcher matching(Pattern pattern) {
        return new TextMatcher.Matches(pattern);
    }

    /** Nearly the text: of ten characters at most two may have to be edited. */
    public static TextMatcher similarTo(String text) {
        return similarTo(text, ALIKE);
    }

    /**
     * Nearly the text.
     *
     * @param atLeast how alike, above 0 and up to 1: 1 minus the edits over the length of the longer text
     */
    public static TextMatcher similarTo(String text, double atLeast) {
        return new TextMatcher.Similar(new Template(text), atLeast, false);
    }

    /** Any text, also an empty one. */
    public static TextMatcher anything() {
        return new TextMatcher.Anything();
    }

    /** Turns a matcher round. */
    public static TextMatcher not(TextMatcher matcher) {
        return new TextMatcher.Not(matcher);
    }

    /** One of them must fit. */
    public static TextMatcher anyOf(TextMatcher matcher, TextMatcher... others) {
        return new TextMatcher.AnyOf(Several.of(matcher, others));
    }

    /** All of them must fit. */
    public static TextMatcher allOf(TextMatcher matcher, TextMatcher... others) {
        return new TextMatcher.AllOf(Several.of(matcher, others));
    }

    /** None of them may fit. */
    public static TextMatcher noneOf(TextMatcher matcher, TextMatcher... others) {
        return new TextMatcher.NoneOf(Several.of(matcher, others));
    }

    /**
     * A rule of your own.
     *
     * @param description completes "the bot's text should …"
     * @param test is asked on any thread and must have no memory
     */
    public static TextMatcher satisfying(String description, Predicate<String> test) {
        return new TextMatcher.Own(description, test);
    }

    /**
     * The same matcher for which capitals and small letters are the same.
     *
     * @throws IllegalArgumentException for {@link #satisfying}, whose rule is yours
     */
    public static TextMatcher ignoringCase(TextMatcher matcher) {
        return CaseBlind.of(matcher);
    }

    private static TextMatcher compared(Comparison how, String text, String... others) {
        List<Template> expected = listed(text, others).map(Template::new).toList();
        return new TextMatcher.Compared(how, expected, false);
    }

    private static Stream<String> listed(String text, String... others) {
        return Several.of(text, others).stream();
    }
}
