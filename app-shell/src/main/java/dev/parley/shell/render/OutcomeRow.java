package dev.parley.shell.render;

import dev.parley.domain.Proportion;
import dev.parley.domain.resolution.Tally;
import java.util.List;
import java.util.Locale;

/**
 * How often conversations ended so.
 *
 * @param outcome the word
 * @param count how many
 * @param share of all conversations, the unknown and the failed ones included
 * @param low the lower end of its 95 % interval (Wilson)
 * @param high the upper end
 */
public record OutcomeRow(String outcome, long count, double share, double low, double high) {
    static final List<Column<OutcomeRow>> COLUMNS = List.of(
            Column.whole("OUTCOME", OutcomeRow::outcome),
            Column.number("COUNT", OutcomeRow::count),
            Column.number("SHARE OF ALL", row -> Share.words(row.share())),
            Column.number(
                    "95 % INTERVAL",
                    row -> String.format(Locale.ROOT, "%.1f to %.1f %%", row.low() * 100, row.high() * 100)));

    static List<OutcomeRow> of(Tally tally) {
        return tally.counts().entrySet().stream()
                .map(one -> of(one.getKey(), new Proportion(one.getValue(), tally.total())))
                .toList();
    }

    private static OutcomeRow of(String outcome, Proportion share) {
        return new OutcomeRow(
                outcome,
                share.count(),
                Share.rounded(share.share()),
                Share.rounded(share.low()),
                Share.rounded(share.high()));
    }
}
