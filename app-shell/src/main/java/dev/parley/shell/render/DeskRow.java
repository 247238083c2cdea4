package dev.parley.shell.render;

import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskSetting;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ticket desk, or a kind of which there is none yet. What a desk can do is known once its settings are.
 *
 * @param name by which {@code --to} names it; absent for a kind of which there is no desk
 * @param usual whether it is meant where no line names one
 * @param kind its kind
 * @param from {@code built in}, or the jar it came in
 * @param standing {@code ready}, {@code not configured}, or what is wrong with it
 * @param description what the kind is
 * @param settings those that the kind takes; a star marks those that it needs
 * @param batch how many entries one write takes
 * @param entryChars how long the entries of one write may be together
 * @param subjectChars the longest subject
 * @param writes how many writes a ticket takes in what time, where that is limited
 * @param settle for how long a request whose answer never came may still be carried out
 * @param searchLag for how long a new ticket may not be found
 * @param createOnce whether a repeated attempt never creates a second ticket
 * @param conditionalMove what becomes of a move that was decided on an old version
 * @param closedIsFinal whether a closed ticket takes nothing more
 * @param privateEntries whether the customer does not see entries
 */
public record DeskRow(
        Optional<String> name,
        boolean usual,
        String kind,
        String from,
        String standing,
        String description,
        List<String> settings,
        Optional<Integer> batch,
        Optional<Integer> entryChars,
        Optional<Integer> subjectChars,
        Optional<String> writes,
        Optional<Duration> settle,
        Optional<Duration> searchLag,
        Optional<Boolean> createOnce,
        Optional<String> conditionalMove,
        Optional<Boolean> closedIsFinal,
        Optional<Boolean> privateEntries) {
    /** The standing of a desk that can be used. */
    public static final String READY = "ready";

    private static final List<Column<DeskRow>> COLUMNS = List.of(
            Column.of("", row -> row.usual() ? "*" : ""),
            Column.whole("NAME", row -> row.name().orElse("")),
            Column.whole("KIND", DeskRow::kind),
            Column.of("FROM", DeskRow::from),
            Column.number("BATCH", DeskRow::batch),
            Column.number("CHARS", DeskRow::entryChars),
            Column.of("WRITES", DeskRow::writes),
            Column.of("STANDING", DeskRow::standing));

    /** A desk that can be used. */
    public static DeskRow ready(
            String name,
            boolean usual,
            String kind,
            String from,
            String description,
            List<DeskSetting> settings,
            DeskCapabilities can) {
        return new DeskRow(
                Optional.of(name),
                usual,
                kind,
                from,
                READY,
                description,
                names(settings),
                Optional.of(can.maxBatch()),
                Optional.of(can.maxEntryChars()),
                Optional.of(can.maxSubjectChars()),
                can.perTicket().map(budget -> budget.writes() + " in " + Amounts.time(budget.per())),
                Optional.of(can.settle()),
                Optional.of(can.searchLag()),
                Optional.of(can.createOnce()),
                Optional.of(can.conditionalMove().name().toLowerCase(Locale.ROOT)),
                Optional.of(can.closedIsFinal()),
                Optional.of(can.privateEntries()));
    }

    /** A desk that cannot be used, or a kind of which there is none. */
    public static DeskRow unusable(
            String name,
            boolean usual,
            String kind,
            String from,
            String standing,
            String description,
            List<DeskSetting> settings) {
        return new DeskRow(
                Optional.of(name).filter(some -> !some.isEmpty()),
                usual,
                kind,
                from,
                standing,
                description,
                names(settings),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A list of them. */
    public static Shown list(List<DeskRow> rows) {
        return Shown.rows(DeskRow.class, rows, COLUMNS);
    }

    private static List<String> names(List<DeskSetting> settings) {
        return settings.stream()
                .map(setting -> setting.name() + (setting.required() ? "*" : ""))
                .toList();
    }
}
