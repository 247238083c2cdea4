package dev.parley.shell.render;

import dev.parley.domain.Proportion;
import dev.parley.domain.resolution.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rate that is watched, at one look.
 *
 * @param at when
 * @param rate its word
 * @param decided false where it counts a part only, and all is wanted
 * @param below whether its whole 95 % interval lies below the bound; false where it is not decided
 * @param bound the bound
 * @param count how many belong to it
 * @param of of how many
 * @param share absent of none
 * @param low the lower end of its interval
 * @param high the upper end
 * @param unread the parts of the time of which not every conversation that was held elsewhere is judged
 * @param notes the same in words, and what helps
 */
public record WatchedRateRow(
        Instant at,
        String rate,
        boolean decided,
        boolean below,
        double bound,
        long count,
        long of,
        Optional<Double> share,
        Optional<Double> low,
        Optional<Double> high,
        List<Period> unread,
        List<String> notes) {
    /** Keeps unchangeable copies. */
    public WatchedRateRow {
        unread = List.copyOf(unread);
        notes = List.copyOf(notes);
    }

    /**
     * What was seen.
     *
     * @param seen how many belong to the rate, and of how many
     * @param unread what is not judged of the time
     * @param notes the same in words
     * @param needsAll whether a part of the time decides nothing
     */
    public static WatchedRateRow of(
            Instant at,
            String rate,
            Proportion seen,
            double bound,
            List<Period> unread,
            List<String> notes,
            boolean needsAll) {
        boolean decided = unread.isEmpty() || !needsAll;
        return new WatchedRateRow(
                at,
                rate,
                decided,
                decided && !seen.isOfNone() && seen.high() < bound,
                bound,
                seen.count(),
                seen.of(),
                Share.of(seen),
                Share.low(seen),
                Share.high(seen),
                unread,
                notes);
    }

    /** Whether it counts a part of the conversations only. */
    public boolean isPartial() {
        return !unread.isEmpty();
    }

    /** Rows as people read them: each one in a line, at once, and below it what it does not count. */
    public static void write(Iterable<WatchedRateRow> rows, Screen screen) {
        rows.forEach(row -> {
            screen.line(
                    Span.dim(Amounts.moment(row.at()) + "  "),
                    Span.of(row.below() ? Style.RED : Style.GREEN, row.words()));
            row.notes().forEach(note -> screen.line(Span.of(Style.YELLOW, "  " + note)));
        });
    }

    private String words() {
        Proportion seen = new Proportion(count, of);
        if (seen.isOfNone()) {
            return "%s is not known: no conversation says anything about it".formatted(rate);
        }
        return "%s is %s: %s (%s, %s)"
                .formatted(
                        rate,
                        !decided ? "not decided" : (below ? "below " : "not below ") + Share.words(bound),
                        Share.words(seen.share()),
                        Share.interval(seen),
                        Share.counts(seen));
    }

    /** As a list. */
    public static Shown shown(Iterable<WatchedRateRow> rows) {
        return Shown.rows(WatchedRateRow.class, rows, WatchedRateRow::write);
    }

    /** One of them. */
    public static Shown shown(WatchedRateRow row) {
        return shown(List.of(row));
    }
}
