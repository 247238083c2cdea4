package dev.parley.shell.render;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.context.ContextGauge;
import dev.parley.domain.context.ContextGrowth;
import java.util.List;
import java.util.Optional;

/**
 * How full a context is.
 *
 * @param usedBytes bytes taken
 * @param limitBytes bytes allowed
 * @param percent whole percent of the budget
 * @param largest the keys that take most
 * @param growth what the last turn added, where it is known
 */
public record GaugeView(int usedBytes, int limitBytes, int percent, List<KeyView> largest, Optional<Growth> growth) {
    private static final int NAMED_KEYS = 3;
    private static final int BAR = 20;

    /**
     * What the last turn added.
     *
     * @param bytes negative when the context shrank
     * @param turnsLeft how many more such turns fit, where the context grew
     * @param grown the keys that grew, the fastest first
     */
    public record Growth(int bytes, Optional<Integer> turnsLeft, List<KeyView> grown) {
        static Growth of(ContextGrowth growth) {
            Optional<Integer> left = growth.turnsLeft().isPresent()
                    ? Optional.of(growth.turnsLeft().getAsInt())
                    : Optional.empty();
            return new Growth(
                    growth.bytes(),
                    left,
                    KeyView.of(growth.grown().stream().limit(NAMED_KEYS).toList()));
        }

        private String words() {
            String change = bytes == 0 ? "unchanged" : (bytes > 0 ? "+" : "") + Amounts.count(bytes);
            return turnsLeft
                    .map(left -> change + ", room for " + Amounts.count(left) + " more such turns")
                    .orElse(change);
        }
    }

    /**
     * Measures a context.
     *
     * @param before the context before the last turn, where there was one
     */
    public static GaugeView of(ContextData now, Optional<ContextData> before, ContextBudget budget) {
        ContextGauge gauge = ContextGauge.of(now, budget);
        return new GaugeView(
                gauge.usedBytes(),
                gauge.limitBytes(),
                gauge.percent(),
                KeyView.of(gauge.largest(NAMED_KEYS)),
                before.map(gauge::since).map(Growth::of));
    }

    /** {@code [##------------------] 12%  7,864 of 65,536 bytes (+120, room for 480 more such turns)}. */
    Span[] spans() {
        int filled = (int) Math.min(BAR, Math.ceilDiv((long) usedBytes * BAR, limitBytes));
        String bar = "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
        String figures =
                " %d%%  %s of %s bytes".formatted(percent, Amounts.count(usedBytes), Amounts.count(limitBytes));
        return new Span[] {
            Span.of(colour(), bar),
            Span.plain(
                    figures + growth.map(change -> " (" + change.words() + ")").orElse(""))
        };
    }

    /** {@code largest: botSession.cart 812, metadata 90}; nothing for an empty context. */
    Optional<String> largestLine() {
        return largest.isEmpty() ? Optional.empty() : Optional.of("largest: " + KeyView.line(largest));
    }

    /** {@code context 12% (+120)}. */
    String brief() {
        return "context " + percent + "%, " + Amounts.count(usedBytes) + " bytes"
                + growth.filter(change -> change.bytes() != 0)
                        .map(change -> " (" + (change.bytes() > 0 ? "+" : "") + Amounts.count(change.bytes()) + ")")
                        .orElse("");
    }

    private Style colour() {
        return percent > 100 ? Style.RED : percent >= 75 ? Style.YELLOW : Style.GREEN;
    }
}
