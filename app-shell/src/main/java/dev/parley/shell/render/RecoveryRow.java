package dev.parley.shell.render;

import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.Recovery;
import java.util.List;
import java.util.Optional;

/**
 * What became of a conversation that a killed process had left.
 *
 * @param conversation which
 * @param tenant where
 * @param found {@code completed}, {@code never-opened}, {@code gone} or {@code out-of-reach}; of a dry run {@code left-open}, or
 *     {@code left-incomplete} where it is closed
 * @param turns how many turns got the outcome that was missing
 * @param neverArrived how many messages were meant to be sent and never arrived
 * @param messages how many messages of the vendor were on no record
 * @param closed whether it is closed now
 * @param why why it could not be done, where it could not
 */
public record RecoveryRow(
        String conversation,
        String tenant,
        String found,
        int turns,
        int neverArrived,
        int messages,
        boolean closed,
        Optional<String> why) {
    private static final String OUT_OF_REACH = "out-of-reach";
    private static final List<Column<RecoveryRow>> COLUMNS = List.of(
            Column.whole("CONVERSATION", RecoveryRow::conversation),
            Column.of("TENANT", RecoveryRow::tenant),
            Column.whole("FOUND", RecoveryRow::found),
            Column.number("TURNS", RecoveryRow::turns),
            Column.number("NEVER ARRIVED", RecoveryRow::neverArrived),
            Column.number("MESSAGES", RecoveryRow::messages),
            Column.of("CLOSED", RecoveryRow::closed),
            Column.of("WHY", RecoveryRow::why));

    /** What a recovery did. */
    public static RecoveryRow of(BookedConversation left, Recovery recovery) {
        return switch (recovery) {
            case Recovery.Completed done ->
                new RecoveryRow(
                        done.conversation().value(),
                        left.tenant(),
                        "completed",
                        done.turns(),
                        done.neverArrived(),
                        done.messages(),
                        done.closed(),
                        Optional.empty());
            case Recovery.NeverOpened never -> plain(left, "never-opened", Optional.empty());
            case Recovery.Gone gone ->
                plain(
                        left,
                        "gone",
                        Optional.of("the tenant has it no more; what became of what was begun is not known"));
            case Recovery.OutOfReach out ->
                plain(left, OUT_OF_REACH, Optional.of(FaultWords.of(out.fault()).what()));
        };
    }

    /** One that cannot be reached, in words. */
    public static RecoveryRow outOfReach(BookedConversation left, String why) {
        return plain(left, OUT_OF_REACH, Optional.of(why));
    }

    /** One that is only looked at. */
    public static RecoveryRow left(BookedConversation left) {
        return plain(left, left.over() ? "left-incomplete" : "left-open", Optional.empty());
    }

    /** Whether it could not be done now. */
    public boolean isOutOfReach() {
        return found.equals(OUT_OF_REACH);
    }

    /** A list of them. */
    public static Shown list(List<RecoveryRow> rows) {
        return Shown.rows(RecoveryRow.class, rows, COLUMNS);
    }

    private static RecoveryRow plain(BookedConversation left, String found, Optional<String> why) {
        return new RecoveryRow(left.id().value(), left.tenant(), found, 0, 0, 0, left.over(), why);
    }
}
