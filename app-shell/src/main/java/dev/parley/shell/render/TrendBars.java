package dev.parley.shell.render;

import java.util.List;
import java.util.Locale;

/** How a rate went, a line for each day or hour: plain signs where nobody looks. */
final class TrendBars {
    private static final int WIDTH = 20;
    private static final int MOST = 60;

    private TrendBars() {}

    static void write(List<RateGroupRow> trend, Screen screen) {
        if (trend.stream().allMatch(row -> row.conversations() == 0)) {
            return;
        }
        List<RateGroupRow> last = trend.subList(Math.max(0, trend.size() - MOST), trend.size());
        screen.line("");
        screen.line(
                Span.bold("resolution rate by " + (trend.getFirst().key().contains("T") ? "hour" : "day")),
                Span.dim(last.size() < trend.size() ? " (the last %d of %d)".formatted(MOST, trend.size()) : ""));
        last.forEach(row -> screen.line(
                Span.plain("  " + row.key() + "  "),
                Span.of(Style.CYAN, bar(row, screen.isTerminal())),
                Span.plain(row.resolution()
                        .map(share -> String.format(Locale.ROOT, " %5.1f %%", share * 100))
                        .orElse("       -")),
                Span.dim(" of " + Amounts.count(row.judged()))));
    }

    private static String bar(RateGroupRow row, boolean terminal) {
        int full = (int) Math.round(row.resolution().orElse(0.0) * WIDTH);
        String empty = row.judged() == 0 ? " " : terminal ? "\u2591" : "-";
        return (terminal ? "\u2588" : "#").repeat(full) + empty.repeat(WIDTH - full);
    }
}
