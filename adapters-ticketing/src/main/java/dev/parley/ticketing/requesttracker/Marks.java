package dev.parley.ticketing.requesttracker;

import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.TranscriptEntry;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks stand in a comment's subject, which is stored in the same row as the comment. There is room for 255 characters with a
 * fold behind every key: three of 64 and no fourth.
 *
 * @param owner the number of the desk's own user: what others write marks nothing
 */
record Marks(String owner) {
    static final int MOST = 3;

    private static final String MARK = "parley:";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static String subject(List<TranscriptEntry> entries) {
        return entries.stream().map(entry -> " " + entry.key()).collect(Collectors.joining("", MARK, ""));
    }

    Stream<EntryKey> in(TransactionWire transaction) {
        String data = transaction.data();
        RefWire creator = transaction.creator();
        if (!"Comment".equals(transaction.type())
                || data == null
                || !data.startsWith(MARK)
                || creator == null
                || !owner.equals(creator.id())) {
            return Stream.empty();
        }
        return Arrays.stream(data.substring(MARK.length()).split("\\s+"))
                .filter(word -> KEY.matcher(word).matches())
                .map(EntryKey::new);
    }
}
