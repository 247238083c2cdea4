package dev.parley.shell.render;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a campaign will cost, as people read it. */
public final class PlanText implements TextForm<PlanView> {
    /** As it is. */
    public PlanText() {}

    @Override
    public void write(PlanView it, Screen screen) {
        screen.line(Amounts.of(it.cases(), "conversation") + ", " + (it.certain() ? "" : "at most ")
                + Amounts.of(it.turns(), "turn") + ", " + Amounts.of(it.requests(), "request") + " in about "
                + Amounts.time(it.expected()) + " (" + figures(it.perSecond()) + " a second)");
        TurnText.labelled(
                "requests",
                screen,
                Span.plain(it.calls().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + Amounts.count(entry.getValue()))
                        .collect(Collectors.joining(", "))));
        it.limit()
                .ifPresent(limit -> TurnText.labelled(
                        "limit",
                        screen,
                        Span.plain(String.format(
                                Locale.ROOT,
                                "%s, of which %.0f %% are left; %s at once",
                                it.rate().orElseGet(() -> figures(limit) + " requests a second"),
                                100 * it.headroom().orElse(0.0),
                                Amounts.of(it.admitted(), "conversation")))));
        if (!it.guessed().isEmpty()) {
            TurnText.labelled(
                    "guessed",
                    screen,
                    Span.plain(
                            "the times of " + String.join(", ", it.guessed()) + ", of which no reply was ever seen"));
        }
        TurnText.labelled("sent", screen, Span.plain("nothing"));
    }

    private static String figures(double perSecond) {
        return BigDecimal.valueOf(perSecond).toPlainString();
    }
}
