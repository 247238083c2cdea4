package dev.parley.domain.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The line by which a desk knows again what it has written: {@code parley:} and the keys of the entries, each behind one
 * blank. It stands where customers cannot write, such as the first line of a note of the desk's own user.
 */
public final class MarkLine {
    private static final String MARK = "parley:";

    private MarkLine() {}

    /** The line of these entries, without a line break. */
    public static String of(List<TranscriptEntry> entries) {
        return entries.stream().map(entry -> " " + entry.key()).collect(Collectors.joining("", MARK, ""));
    }

    /**
     * A note in plain text: the line, and the entries below it.
     *
     * @param plain makes a text be shown as it was typed
     */
    public static String note(List<TranscriptEntry> entries, UnaryOperator<String> plain) {
        return of(entries)
                + "\n"
                + entries.stream().map(entry -> plain.apply(entry.text())).collect(Collectors.joining("\n\n"));
    }

    /** The keys of such a note; none where its first line is no such line. */
    public static Set<EntryKey> ofNote(String note) {
        return read(note.lines().findFirst().orElse(""));
    }

    /** The keys in a line; none where it is no such line. What is no key is passed over. */
    public static Set<EntryKey> read(String line) {
        return line.startsWith(MARK)
                ? Arrays.stream(line.substring(MARK.length()).split(" ", -1))
                        .map(EntryKey::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
