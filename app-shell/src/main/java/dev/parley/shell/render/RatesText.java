package dev.parley.shell.render;

import dev.parley.domain.resolution.RateQuestion.By;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The rates of a period as people read them: the shares, what has changed, the groups, and a trend in bars. */
final class RatesText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final List<Column<RateRow>> RATES = List.of(
            Column.whole("RATE", RateRow::rate),
            Column.number("SHARE", row -> Share.words(row.share())),
            Column.number("95 % INTERVAL", row -> Share.interval(row.proportion())),
            Column.number("COUNT", row -> Share.counts(row.proportion())));

    private static final Span NO_LEAD = Span.plain("");
    private static final Span INDENTED = Span.plain("  ");

    private RatesText() {}

    static void write(RatesView view, Screen screen) {
        Prose.write(NO_LEAD, Span.bold(heading(view)), screen);
        beside(view, screen);
        view.notes().forEach(note -> screen.line(Span.of(Style.YELLOW, "  " + note)));
        screen.line("");
        new TextTable<>(RATES).write(view.rates(), screen);
        screen.line("");
        compared(view, screen);
        groups(view, screen);
        TrendBars.write(view.trend(), screen);
    }

    private static String heading(RatesView view) {
        ZoneId zone = ZoneId.of(view.zone());
        return "%s%s%s, from %s until %s (%s): %s"
                .formatted(
                        view.tenant(),
                        view.bot().map(bot -> ", bot " + bot).orElse(""),
                        view.entry().map(entry -> ", " + entry).orElse(""),
                        time(view.from(), zone),
                        time(view.to(), zone),
                        view.zone(),
                        Amounts.of(view.conversations(), "conversation") + " ended");
    }

    private static void beside(RatesView view, Screen screen) {
        if (view.unknown() + view.failed() == 0) {
            return;
        }
        Prose.write(
                INDENTED,
                Span.of(
                        Style.YELLOW,
                        "%s said something about the bot; %s unknown, %s failed: these belong to no share"
                                .formatted(
                                        Amounts.count(view.judged()),
                                        Amounts.count(view.unknown()),
                                        Amounts.count(view.failed()))),
                screen);
        RateRow resolution = view.rates().getFirst();
        if (view.unknown() > 0) {
            Prose.write(
                    INDENTED,
                    Span.dim("whatever the unknown ones were, the resolution rate lies between %s and %s"
                            .formatted(
                                    Share.words(resolution.leastWithUnknown()),
                                    Share.words(resolution.mostWithUnknown()))),
                    screen);
        }
    }

    private static void compared(RatesView view, Screen screen) {
        screen.line(Span.bold("compared with the period before"));
        List<String> sentences =
                view.rates().stream().map(RateRow::comparison).distinct().toList();
        if (sentences.size() == 1) {
            Prose.write(INDENTED, Span.dim(sentences.getFirst()), screen);
            return;
        }
        view.rates()
                .forEach(row -> Prose.write(
                        Span.plain("  " + padded(row.rate())),
                        Span.of(row.changed() ? Style.YELLOW : Style.DIM, row.comparison()),
                        screen));
    }

    private static void groups(RatesView view, Screen screen) {
        if (view.by() == By.NOTHING) {
            return;
        }
        screen.line("");
        screen.line(Span.bold("by " + view.by().name().toLowerCase(Locale.ROOT)));
        if (view.by() == By.OUTCOME) {
            new TextTable<>(OutcomeRow.COLUMNS).write(view.outcomes(), screen);
        } else {
            new PartedTable<>(RateGroupRow.COLUMNS).write(view.groups(), screen);
        }
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    private static String padded(String rate) {
        return rate + " ".repeat(Math.max(1, 13 - rate.length()));
    }
}
