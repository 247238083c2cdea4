package dev.parley.ticketing.redmine;

import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.MarkLine;
import dev.parley.domain.sync.TranscriptEntry;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts as Redmine shows them. Also without a text formatting it runs macros, links issues and whatever else has a prefix,
 * and tells the people whom an {@code @} names; a word joiner (U+2060) that nobody sees takes such things apart.
 */
final class RedmineText {
    private static final String JOINER = "\u2060";
    private static final Pattern PAIR = Pattern.compile("([{\\[])(?=\\1)");
    private static final Pattern SIGN = Pattern.compile("([#@])(?=[\\p{L}\\p{N}_#\"'])");
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)\\b(user|document|version|attachment|source|export|commit|forum|message|news|project|issue|note)(?=[:#])");
    private static final Pattern REVISION = Pattern.compile("\\b(r)(?=\\d)");

    private RedmineText() {}

    /** Shown as it was typed. */
    static String plain(String text) {
        String plain = text;
        for (Pattern markup : List.of(PAIR, SIGN, PREFIX, REVISION)) {
            plain = markup.matcher(plain).replaceAll("$1" + JOINER);
        }
        return plain;
    }

    /** A note: the marks in its first line, the entries below. */
    static String note(List<TranscriptEntry> entries) {
        return MarkLine.note(entries, RedmineText::plain);
    }

    /** The marks of a note of our own; nothing where its first line is none of ours. */
    static Set<EntryKey> marks(String note) {
        return MarkLine.ofNote(note);
    }
}
