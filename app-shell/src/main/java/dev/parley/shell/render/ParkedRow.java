package dev.parley.shell.render;

import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.Parked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a desk refuses.
 *
 * @param id by which it is taken up again or dropped
 * @param at since when
 * @param conversation of which
 * @param entry which entry; absent where all of the conversation is
 * @param reason what the desk said
 */
public record ParkedRow(String id, Instant at, String conversation, Optional<String> entry, String reason) {
    private static final List<Column<ParkedRow>> COLUMNS = List.of(
            Column.whole("ID", ParkedRow::id),
            Column.whole("AT", row -> Amounts.moment(row.at())),
            Column.whole("CONVERSATION", ParkedRow::conversation),
            Column.of("ENTRY", ParkedRow::entry),
            Column.of("REASON", ParkedRow::reason));

    /** Something as it is shown. */
    public static ParkedRow of(Parked parked) {
        return new ParkedRow(
                parked.id(),
                parked.at(),
                parked.conversation().value(),
                parked.entry().map(EntryKey::value),
                parked.reason());
    }

    /** A list of them. */
    public static Shown list(List<ParkedRow> rows) {
        return Shown.rows(ParkedRow.class, rows, COLUMNS);
    }
}
