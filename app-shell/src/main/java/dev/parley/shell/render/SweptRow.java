package dev.parley.shell.render;

import dev.parley.domain.exchange.ContactFault;
import java.util.List;
import java.util.Optional;

/**
 * What became of a simulation that nobody used any more.
 *
 * @param conversation which
 * @param found {@code closed}, {@code not-closed}, or {@code idle} of a dry run
 * @param why why it could not be closed, where it could not
 */
public record SweptRow(String conversation, String found, Optional<String> why) {
    private static final List<Column<SweptRow>> COLUMNS = List.of(
            Column.whole("CONVERSATION", SweptRow::conversation),
            Column.whole("FOUND", SweptRow::found),
            Column.of("WHY", SweptRow::why));

    /** One that was to be closed. */
    public static SweptRow of(String conversation, Optional<ContactFault> fault) {
        return new SweptRow(
                conversation,
                fault.isPresent() ? "not-closed" : "closed",
                fault.map(wrong -> FaultWords.of(wrong).what()));
    }

    /** One that is only looked at. */
    public static SweptRow idle(String conversation) {
        return new SweptRow(conversation, "idle", Optional.empty());
    }

    /** A list of them. */
    public static Shown list(List<SweptRow> rows) {
        return Shown.rows(SweptRow.class, rows, COLUMNS);
    }
}
