package dev.parley.shell.render;

import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.conversation.BotId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as Parley's own book has it.
 *
 * @param id the vendor's id
 * @param state the last state on record, where there is one
 * @param over whether it is on record that it is over
 * @param bot whom it is held with, where that is known
 * @param run the run that opened it, where one did
 * @param opened whether Parley opened it
 * @param inUse whether the process that used it last is still alive
 * @param since when the book first heard of it
 * @param touched when it last did
 */
public record BookedRow(
        String id,
        Optional<String> state,
        boolean over,
        Optional<String> bot,
        Optional<String> run,
        boolean opened,
        boolean inUse,
        Instant since,
        Instant touched) {
    private static final List<Column<BookedRow>> COLUMNS = List.of(
            Column.whole("ID", BookedRow::id),
            Column.of("STATE", row -> row.state().orElse("?")),
            Column.of("OVER", BookedRow::over),
            Column.of("BOT", BookedRow::bot),
            Column.of("RUN", BookedRow::run),
            Column.whole("SINCE", row -> Amounts.moment(row.since())),
            Column.whole("TOUCHED", row -> Amounts.moment(row.touched())));

    /** Conversations as a list to show. */
    public static Shown list(List<BookedConversation> conversations) {
        return Shown.rows(
                BookedRow.class, conversations.stream().map(BookedRow::of).toList(), COLUMNS);
    }

    private static BookedRow of(BookedConversation booked) {
        return new BookedRow(
                booked.id().value(),
                booked.state(),
                booked.over(),
                booked.bot().map(BotId::value),
                booked.run(),
                booked.holding().isPresent(),
                booked.inUse(),
                booked.since(),
                booked.touched());
    }
}
