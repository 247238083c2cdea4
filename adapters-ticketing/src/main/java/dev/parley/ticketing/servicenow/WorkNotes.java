package dev.parley.ticketing.servicenow;

import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.MarkLine;
import dev.parley.domain.sync.TranscriptEntry;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Journal entries: the marks in the first line, the entries below. Between {@code [code]} and its end ServiceNow runs HTML. */
final class WorkNotes {
    private static final String JOINER = "\u2060";
    private static final Pattern CODE = Pattern.compile("(?i)\\[(?=\\s*/?\\s*code\\b)");
    private static final Pattern MENTION = Pattern.compile("@(?=[\\p{L}\\p{N}_\\[])");

    private WorkNotes() {}

    /** Shown as it was typed. */
    static String plain(String text) {
        return MENTION.matcher(CODE.matcher(text).replaceAll("[" + JOINER)).replaceAll("@" + JOINER);
    }

    static String note(List<TranscriptEntry> entries) {
        return MarkLine.of(entries)
                + "\n"
                + entries.stream().map(entry -> plain(entry.text())).collect(Collectors.joining("\n\n"));
    }

    static Set<EntryKey> marks(String note) {
        return MarkLine.read(note.lines().findFirst().orElse(""));
    }
}
