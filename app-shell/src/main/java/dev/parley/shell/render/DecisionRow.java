package dev.parley.shell.render;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was decided about a conversation.
 *
 * @param at our time
 * @param desk for which desk
 * @param decided what
 * @param why why
 * @param attempt the write that it led to, where it did; the audit trail names it, too
 */
public record DecisionRow(Instant at, String desk, String decided, String why, Optional<String> attempt) {
    private static final List<Column<DecisionRow>> COLUMNS = List.of(
            Column.whole("AT", row -> Amounts.moment(row.at())),
            Column.whole("DESK", DecisionRow::desk),
            Column.whole("DECIDED", DecisionRow::decided),
            Column.of("WHY", DecisionRow::why),
            Column.of("ATTEMPT", DecisionRow::attempt));

    /** A decision as it is shown. */
    public static DecisionRow of(String desk, Decision decision) {
        return new DecisionRow(
                decision.at(),
                desk,
                decision.what().word(),
                decision.why(),
                decision.attempt().map(AttemptKey::value));
    }

    /** A list of them. */
    public static Shown list(List<DecisionRow> rows) {
        return Shown.rows(DecisionRow.class, rows, COLUMNS);
    }
}
