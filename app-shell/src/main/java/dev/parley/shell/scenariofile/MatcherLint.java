package dev.parley.shell.scenariofile;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.resolution.Conduct;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds what is expected of a message's words and probably not meant.
 *
 * @param lastLine what the visitor said before it
 * @param warn takes what is found
 */
record MatcherLint(String lastLine, Consumer<String> warn) {
    private static final int SHORT = 3;
    private static final Conduct CONDUCT = new ResolutionClassifier().conduct(Optional.empty());
    private static final List<String> FALLBACKS = List.of(
            "Sorry, I did not understand that.",
            "I'm not sure I understand. Could you rephrase that?",
            "Das habe ich leider nicht verstanden.",
            "Lo siento, no he entendido.",
            "Désolé, je n'ai pas compris.");

    /** @param alone whether nothing else is asked of the message */
    void look(TextMatcher matcher, boolean alone) {
        if (alone && neverFails(matcher) && !(matcher instanceof TextMatcher.Anything)) {
            warn.accept("this expectation can never fail; say 'anything' if that is meant");
        }
        if (matcher instanceof Compared compared) {
            compared.expected().stream().map(Template::text).findFirst().ifPresent(text -> compared(compared, text));
        }
        fallback(matcher)
                .ifPresent(text -> warn.accept(
                        "this also fits a bot that does not understand: '" + text + "'; write more of the answer"));
    }

    private void compared(Compared compared, String text) {
        if (compared.how() != Comparison.EQUALS
                && !neverFails(compared)
                && text.replace("*", "").length() < SHORT) {
            warn.accept("'%s' is very short, and fits much that is not meant; write more of what the bot says"
                    .formatted(text));
        }
        boolean echoes = compared.how() != Comparison.EQUALS
                && text.length() >= SHORT
                && lastLine.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
        if (echoes) {
            warn.accept(
                    "'%s' is part of the visitor's own line, so a bot that only repeats it passes; write what only the answer says"
                            .formatted(text));
        }
    }

    /** Whether it fits every text. */
    static boolean neverFails(TextMatcher matcher) {
        return switch (matcher) {
            case TextMatcher.Anything a -> true;
            case Compared compared ->
                compared.expected().stream().map(Template::text).anyMatch(text -> switch (compared.how()) {
                    case CONTAINS, STARTS_WITH, ENDS_WITH -> text.isEmpty();
                    case LIKE -> text.matches("\\*+");
                    case EQUALS -> false;
                });
            case TextMatcher.Matches matches -> matches.pattern().matcher("").find();
            case TextMatcher.AnyOf any -> any.matchers().stream().anyMatch(MatcherLint::neverFails);
            case TextMatcher.AllOf all -> all.matchers().stream().allMatch(MatcherLint::neverFails);
            case TextMatcher.NoneOf n -> false;
            case TextMatcher.Not n -> false;
            case TextMatcher.Similar s -> false;
            case TextMatcher.Own o -> false;
        };
    }

    /** A wildcard that fits what bots say when they do not understand, unless that is what is expected. */
    private static Optional<String> fallback(TextMatcher matcher) {
        boolean wild = matcher instanceof TextMatcher.Matches
                || (matcher instanceof Compared compared && compared.how() == Comparison.LIKE);
        if (!wild || neverFails(matcher)) {
            return Optional.empty();
        }
        return FALLBACKS.stream()
                .filter(text -> scenarioFits(matcher, text))
                .filter(text -> CONDUCT.misunderstanding(said(text)).isPresent())
                .findFirst();
    }

    private static boolean scenarioFits(TextMatcher matcher, String text) {
        return switch (matcher) {
            case TextMatcher.Matches matches -> matches.pattern().matcher(text).find();
            case Compared compared ->
                compared.expected().stream()
                        .map(expected -> expected.text().replace("*", "\u0000"))
                        .map(Pattern::quote)
                        .map(quoted -> quoted.replace("\u0000", "\\E.*\\Q"))
                        .anyMatch(text::matches);
            default -> false;
        };
    }

    private static Message said(String text) {
        return Message.of(new MessageId("lint"), new Author.Bot(), text, Optional.empty(), Optional.empty(), List.of());
    }
}
