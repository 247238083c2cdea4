package dev.parley.shell.render;

import java.util.Comparator;
import java.util.List;

/** The vendor's figures as people read them. */
final class VendorText {
    private static final int MOST = 40;
    private static final Span NO_LEAD = Span.plain("");

    private VendorText() {}

    static void write(VendorView view, Screen screen) {
        Prose.write(
                NO_LEAD,
                Span.bold("the vendor's figures%s, asked for %s until %s"
                        .formatted(
                                view.bot().map(bot -> " for " + bot).orElse(" for all bots"),
                                Amounts.moment(view.from()),
                                Amounts.moment(view.to()))),
                screen);
        line("total hits", view.totalHits().map(Amounts::count).orElse("it does not say"), screen);
        view.figures().forEach((where, figure) -> line(where, figure.toPlainString(), screen));
        line(
                "listed",
                Amounts.of(view.listed(), "conversation")
                        + (view.of() == 0
                                ? ", and of none it says whether it is resolved"
                                : ", resolved " + Share.counts(view.share()) + ": "
                                        + Share.words(view.share().share()) + " ("
                                        + Share.interval(view.share()) + ")"),
                screen);
        screen.line(Span.dim("  kept in      "), Span.plain(view.keptIn()));
        view.comparable().ifPresent(comparable -> compared(view, comparable, screen));
    }

    private static void compared(VendorView view, long comparable, Screen screen) {
        screen.line("");
        Prose.write(
                NO_LEAD,
                Span.bold("the same conversations: %s of the %s listed have a verdict here that can be compared"
                        .formatted(Amounts.count(comparable), Amounts.count(view.listed()))),
                screen);
        long agreeing = view.agreeing().orElse(0L);
        if (comparable > 0) {
            screen.line("  both say the same of %s, and differ in %s"
                    .formatted(Amounts.count(agreeing), Amounts.count(comparable - agreeing)));
            List<ComparedEndingRow> rows = view.compared().stream()
                    .sorted(Comparator.comparing(ComparedEndingRow::agrees))
                    .limit(MOST)
                    .toList();
            new TextTable<>(ComparedEndingRow.COLUMNS).write(rows, screen);
            if (comparable > MOST) {
                screen.line(Span.dim("  (%d of %s; -o json has all)".formatted(MOST, Amounts.count(comparable))));
            }
        }
    }

    private static void line(String label, String words, Screen screen) {
        Prose.write(Span.dim("  " + label + " ".repeat(Math.max(2, 13 - label.length()))), Span.plain(words), screen);
    }
}
