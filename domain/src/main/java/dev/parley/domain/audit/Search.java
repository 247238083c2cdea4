package dev.parley.domain.audit;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches texts for what has to go, and puts a name in its place. Takes a number of steps in proportion to the text,
 * whatever the text is.
 */
final class Search {
    private static final Pattern UUID = Pattern.compile(
            "(?<![0-9A-Za-z-])[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?![0-9A-Za-z-])");
    private static final Pattern NAMED = Pattern.compile("<(?:email|iban|card|phone|order)-[1-9][0-9]{0,9}>");

    private Search() {}

    /**
     * The text without personal data of a kind. An id of a message or a conversation is not taken for a number, though
     * it may look as if it held one.
     *
     * @param name what stands for a value, by its one spelling
     */
    static String without(PersonalData kind, String text, UnaryOperator<String> name) {
        return kind == PersonalData.EMAIL
                ? replaced(kind, text, name)
                : beside(UUID, text, part -> replaced(kind, part, name));
    }

    /** The text without what the pattern finds, but for the names that stand there already. */
    static String without(Pattern pattern, String text, UnaryOperator<String> name) {
        return beside(
                NAMED,
                text,
                part -> pattern.matcher(part)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(found.group().isEmpty() ? "" : name.apply(found.group()))));
    }

    static String replaced(PersonalData kind, CharSequence written, UnaryOperator<String> name) {
        CharSequence text = new Plain(written);
        if (!kind.mayBeIn(text)) {
            return written.toString();
        }
        Matcher matcher = kind.looks().matcher(text);
        var out = new StringBuilder();
        int copied = 0;
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            int start = kind.startOfReal(text, matcher.start(), matcher.end());
            int end = kind.endOfReal(text, start, matcher.end());
            if (end < 0) {
                from = matcher.start() + 1;
            } else {
                String value = kind.spelling(text.subSequence(start, end).toString());
                out.append(written, copied, start).append(name.apply(value));
                copied = end;
                from = end;
            }
        }
        return out.append(written, copied, written.length()).toString();
    }

    private static String beside(Pattern kept, String text, UnaryOperator<String> change) {
        Matcher matcher = kept.matcher(text);
        var out = new StringBuilder();
        int copied = 0;
        while (matcher.find()) {
            out.append(change.apply(text.substring(copied, matcher.start()))).append(matcher.group());
            copied = matcher.end();
        }
        return out.append(change.apply(text.substring(copied))).toString();
    }
}
