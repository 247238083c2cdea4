package dev.parley.shell.render;

import dev.parley.domain.Proportion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rate that is watched, at one look.
 *
 * @param at when
 * @param rate its word
 * @param below whether its whole 95 % interval lies below the bound
 * @param bound the bound
 * @param count how many belong to it
 * @param of of how many
 * @param share absent of none
 * @param low the lower end of its interval
 * @param high the upper end
 */
public record WatchedRateRow(
        Instant at,
        String rate,
        boolean below,
        double bound,
        long count,
        long of,
        Optional<Double> share,
        Optional<Double> low,
        Optional<Double> high) {

    /** What was seen. */
    public static WatchedRateRow of(Instant at, String rate, Proportion seen, double bound) {
        return new WatchedRateRow(
                at,
                rate,
                !seen.isOfNone() && seen.high() < bound,
                bound,
                seen.count(),
                seen.of(),
                Share.of(seen),
                Share.low(seen),
                Share.high(seen));
    }

    /** Rows as people read them: each one in a line, at once. */
    public static void write(Iterable<WatchedRateRow> rows, Screen screen) {
        rows.forEach(row -> screen.line(
                Span.dim(Amounts.moment(row.at()) + "  "),
                Span.of(row.below() ? Style.RED : Style.GREEN, row.words())));
    }

    private String words() {
        Proportion seen = new Proportion(count, of);
        if (seen.isOfNone()) {
            return "%s is not known: no conversation says anything about it".formatted(rate);
        }
        return "%s is %s %s: %s (%s, %s)"
                .formatted(
                        rate,
                        below ? "below" : "not below",
                        Share.words(bound),
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
