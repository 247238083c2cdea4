package dev.parley.ticketing.requesttracker;

import dev.parley.domain.sync.TranscriptEntry;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts as Request Tracker shows them. It escapes everything, and hides what looks like a quotation, or like the letter that
 * is answered with all that follows: a word joiner (U+2060) that nobody sees, at the beginning of such a line, keeps them open.
 */
final class CommentText {
    private static final Pattern QUOTATION = Pattern.compile("(?mU)^(?=\\h*(?:[!#%=|:]|\\w*>|-{3}|_{3}))");

    private CommentText() {}

    /** Shown as it was typed. */
    static String plain(String text) {
        return QUOTATION.matcher(text).replaceAll("\u2060");
    }

    static String of(List<TranscriptEntry> entries) {
        return entries.stream().map(entry -> plain(entry.text())).collect(Collectors.joining("\n\n"));
    }
}
