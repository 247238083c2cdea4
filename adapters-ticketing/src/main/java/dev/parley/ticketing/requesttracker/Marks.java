package dev.parley.ticketing.requesttracker;

import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.MarkLine;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Marks stand in a comment's subject, which is stored in the same row as the comment. There is room for 255 characters with a
 * fold behind every key: three of 64 and no fourth.
 *
 * @param owner the number of the desk's own user: what others write marks nothing
 */
record Marks(String owner) {
    static final int MOST = 3;

    private static final Pattern FOLD = Pattern.compile("\\s+");

    Stream<EntryKey> in(TransactionWire transaction) {
        String data = transaction.data();
        RefWire creator = transaction.creator();
        if (!"Comment".equals(transaction.type()) || data == null || creator == null || !owner.equals(creator.id())) {
            return Stream.empty();
        }
        return MarkLine.read(FOLD.matcher(data).replaceAll(" ")).stream();
    }
}
