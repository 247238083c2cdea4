package dev.parley.domain.scenario;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a text must be like. Immutable and without memory; {@link Matching} is the one place that decides. Nothing matches
 * half a text unless it says so: {@code equals} means the whole text, without the blanks around it.
 */
public sealed interface TextMatcher {

    /** How an expected text is held against the one that came. */
    enum Comparison {
        /** The whole text. */
        EQUALS,
        /** Somewhere in it. */
        CONTAINS,
        /** At its beginning. */
        STARTS_WITH,
        /** At its end. */
        ENDS_WITH,
        /** The whole text, where {@code *} stands for any characters, also none. */
        LIKE
    }

    /**
     * Holds against some texts, one of which must fit.
     *
     * @param how how each is compared
     * @param expected one or more texts
     * @param ignoringCase whether capitals and small letters are the same
     */
    record Compared(Comparison how, List<Template> expected, boolean ignoringCase) implements TextMatcher {
        /** Checks that there is something to expect. */
        public Compared {
            expected = List.copyOf(expected);
            if (expected.isEmpty()) {
                throw new IllegalArgumentException("a matcher expects at least one text");
            }
        }
    }

    /**
     * A regular expression that is found in the text; its named groups become variables.
     *
     * @param pattern anchor it with {@code ^} and {@code $} where it has to be the whole text
     */
    record Matches(Pattern pattern) implements TextMatcher {}

    /**
     * Nearly the text, measured by edits (inserted, left out or changed characters).
     *
     * @param expected the text
     * @param atLeast how alike, from 0 to 1: 1 minus the edits over the length of the longer text
     * @param ignoringCase whether capitals and small letters are the same
     */
    record Similar(Template expected, double atLeast, boolean ignoringCase) implements TextMatcher {
        /** Checks the bounds. */
        public Similar {
            if (!(atLeast > 0 && atLeast <= 1)) {
                throw new IllegalArgumentException(
                        "similar takes a likeness above 0 and up to 1, not %s".formatted(atLeast));
            }
        }
    }

    /** Any text, also an empty one. */
    record Anything() implements TextMatcher {}

    /** @param other what it must not be like */
    record Not(TextMatcher other) implements TextMatcher {}

    /** @param matchers of which one must fit, at least one */
    record AnyOf(List<TextMatcher> matchers) implements TextMatcher {
        /** Keeps an unchangeable copy. */
        public AnyOf {
            matchers = some(matchers);
        }
    }

    /** @param matchers all of which must fit, at least one */
    record AllOf(List<TextMatcher> matchers) implements TextMatcher {
        /** Keeps an unchangeable copy. */
        public AllOf {
            matchers = some(matchers);
        }
    }

    /** @param matchers none of which may fit, at least one */
    record NoneOf(List<TextMatcher> matchers) implements TextMatcher {
        /** Keeps an unchangeable copy. */
        public NoneOf {
            matchers = some(matchers);
        }
    }

    /**
     * A rule of the user's own, in Java.
     *
     * @param description completes "the bot's text should …"
     * @param test the rule; it is asked on any thread and must have no memory
     */
    record Own(String description, Predicate<String> test) implements TextMatcher {}

    private static List<TextMatcher> some(List<TextMatcher> matchers) {
        if (matchers.isEmpty()) {
            throw new IllegalArgumentException("a combination of matchers takes at least one");
        }
        return List.copyOf(matchers);
    }
}
