package dev.parley.shell.render;

import dev.parley.domain.sync.PlannedCarry;
import dev.parley.domain.sync.PlannedStep;
import dev.parley.domain.sync.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a sync would do.
 *
 * @param conversation about which conversation
 * @param changedAt when that changed
 * @param ticket where it stands already
 * @param step {@code create}, {@code append}, {@code move}, {@code link}, {@code retire}, or {@code skip}, {@code later},
 *     {@code park}
 * @param entries how many entries that adds
 * @param writes in how many requests
 * @param why why
 * @param fields what would be written
 */
public record PlannedRow(
        String conversation,
        Instant changedAt,
        Optional<String> ticket,
        String step,
        int entries,
        int writes,
        String why,
        Map<String, String> fields) {
    private static final List<Column<PlannedRow>> COLUMNS = List.of(
            Column.whole("CONVERSATION", PlannedRow::conversation),
            Column.whole("TICKET", PlannedRow::ticket),
            Column.whole("DO", row -> row.entries() > 0 ? row.step() + " " + row.entries() : row.step()),
            Column.of("WHY", PlannedRow::why),
            Column.of("FIELDS", PlannedRow::fields));

    /** The steps of one conversation. */
    public static Stream<PlannedRow> of(PlannedCarry planned) {
        return planned.steps().stream().map(step -> of(planned, step));
    }

    private static PlannedRow of(PlannedCarry planned, PlannedStep step) {
        return new PlannedRow(
                planned.conversation().value(),
                planned.changedAt(),
                planned.ticket().map(TicketRef::value),
                step.what().word(),
                step.entries(),
                step.writes(),
                step.why(),
                step.fields());
    }

    /** A list of them. */
    public static Shown list(List<PlannedRow> rows) {
        return Shown.rows(PlannedRow.class, rows, COLUMNS);
    }
}
