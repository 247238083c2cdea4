package dev.parley.shell.render;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.sync.BackfillScope;
import dev.parley.domain.sync.BackfillSummary;
import dev.parley.domain.sync.BackfillSummary.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What was judged after the event.
 *
 * @param tenant whose conversations
 * @param bot of one bot alone, where one is named
 * @param from when they changed last: inclusive
 * @param to exclusive
 * @param listed how many the tenant listed that had to be looked at
 * @param judged how many are judged now
 * @param known how many were judged before
 * @param unspoken how many held no word of a visitor
 * @param unread how many could not be read
 * @param upTo the tenant's time up to which all are dealt with; absent where there was nothing to look at
 * @param ending why it ended: {@code complete}, {@code ended}, {@code broken-off}
 * @param fault what the tenant said, where that ended it
 */
public record BackfillView(
        String tenant,
        Optional<String> bot,
        Instant from,
        Instant to,
        long listed,
        long judged,
        long known,
        long unspoken,
        long unread,
        Optional<Instant> upTo,
        String ending,
        Optional<String> fault) {
    private static final double MILLIS = 1000.0;

    /** A run as it is shown. */
    public static BackfillView of(String tenant, BackfillScope scope, BackfillSummary summary) {
        Counts counts = summary.counts();
        return new BackfillView(
                tenant,
                scope.bot().map(BotId::value),
                scope.period().from(),
                scope.period().to(),
                counts.listed(),
                counts.judged(),
                counts.known(),
                counts.unspoken(),
                counts.untold(),
                summary.upTo(),
                summary.end().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                summary.fault().map(BackfillView::words));
    }

    /** How far a run is, in one line. */
    public static String progress(Counts counts, Instant upTo, Duration took) {
        double seconds = took.toMillis() / MILLIS;
        return String.format(
                Locale.ROOT,
                "%,d listed, %,d judged, %.1f/s, up to %s",
                counts.listed(),
                counts.judged(),
                seconds <= 0 ? 0.0 : counts.judged() / seconds,
                Amounts.moment(upTo));
    }

    /** As people read it. */
    public static void write(BackfillView view, Screen screen) {
        screen.line(
                Span.dim("period   "),
                Span.plain("%s%s, from %s until %s"
                        .formatted(
                                view.tenant(),
                                view.bot().map(bot -> ", bot " + bot).orElse(""),
                                Amounts.moment(view.from()),
                                Amounts.moment(view.to()))));
        screen.line(Span.dim("judged   "), Span.plain(Amounts.of(view.judged(), "conversation")));
        screen.line(
                Span.dim("left     "),
                Span.plain("%s judged before, %s without a word of a visitor, %s could not be read"
                        .formatted(
                                Amounts.count(view.known()),
                                Amounts.count(view.unspoken()),
                                Amounts.count(view.unread()))));
        screen.line(
                Span.dim("ending   "),
                Span.plain(view.ending()
                        + view.fault().map(words -> ": " + words).orElse("")
                        + view.upTo()
                                .map(time -> ", all up to " + Amounts.moment(time) + " are dealt with")
                                .orElse(", there was nothing to look at")));
    }

    private static String words(ContactFault fault) {
        return FaultWords.of(fault).what();
    }
}
