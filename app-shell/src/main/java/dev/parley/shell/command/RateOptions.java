package dev.parley.shell.command;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.RateQuestion;
import dev.parley.domain.resolution.RateQuestion.By;
import dev.parley.domain.resolution.ReportRates;
import dev.parley.domain.resolution.VerdictBook;
import dev.parley.domain.resolution.VerdictScope;
import dev.parley.domain.sync.BackfillScope;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.NearestWord;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The options that choose which conversations count. */
final class RateOptions {
    private static final int SOME = 10;
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Option<ZonedMoment> FROM =
            Option.of("from", ZonedMoment.TYPE, "those that ended at that time or later");
    private static final Option<ZonedMoment> TO =
            Option.of("to", ZonedMoment.TYPE, "those that ended before that time (default: now)");
    private static final Option<Duration> LAST =
            Option.of("last", ValueType.duration(), "those of the time until now (default: 7d)");
    private static final Option<ZoneId> ZONE = Option.of(
                    "zone",
                    new ValueType<>("ZONE", Suggestions.words(List.of("UTC", "Europe/Berlin")), RateOptions::zone),
                    "whose days and hours, for example Europe/Berlin")
            .byDefault("UTC");
    private static final Option<String> BY =
            Option.of("by", ValueType.oneOf("bot", "day", "hour", "outcome", "entry"), "part them by that");
    static final Option<Entry> ENTRY =
            Option.of("entry", ValueType.oneOf(Entry.class), "only those that came from there");

    private final Option<BotId> bot;

    /** @param bots what TAB offers for a bot */
    RateOptions(Suggestions bots) {
        bot = Option.of("bot", new ValueType<>("NAME", Suggestions.none(), BotId::new), "only those with that bot")
                .shortly('b')
                .suggesting(bots);
    }

    /** What a report takes. */
    Parameter<?>[] ofReport() {
        return new Parameter<?>[] {FROM, TO, LAST, BY, ZONE, bot, ENTRY};
    }

    /** What a backfill takes. */
    Parameter<?>[] ofBackfill() {
        return new Parameter<?>[] {FROM, TO, LAST, ZONE, bot};
    }

    /** What a watch takes. */
    Parameter<?>[] ofWatch() {
        return new Parameter<?>[] {LAST, bot, ENTRY};
    }

    /**
     * What a report is asked for.
     *
     * @throws CommandFailure when the line contradicts itself
     */
    RateQuestion question(Invocation line, String tenant, Instant now) {
        By by = line.find(BY)
                .map(word -> By.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(By.NOTHING);
        ZoneId zone = line.get(ZONE);
        var question = new RateQuestion(scope(line, tenant), period(line, now, zone), by, zone);
        if (ReportRates.step(question).atMost(question.period()) > VerdictBook.MOST_PERIODS) {
            throw CommandFailure.usage(
                    "the period has more than 10,000 " + (by == By.HOUR ? "hours" : "days"),
                    "Make it shorter with --from and --to" + (by == By.HOUR ? ", or part it by day" : ""));
        }
        return question;
    }

    /** Which conversations count. */
    VerdictScope scope(Invocation line, String tenant) {
        return new VerdictScope(tenant, line.find(bot), line.find(ENTRY));
    }

    /**
     * What a backfill is asked for.
     *
     * @throws CommandFailure when the line contradicts itself
     */
    BackfillScope backfill(Invocation line, Instant now, boolean again) {
        return new BackfillScope(period(line, now, line.get(ZONE)), line.find(bot), again);
    }

    /** The time until now that a watch looks at. */
    static Period last(Invocation line, Instant now, Duration otherwise) {
        Duration last = line.find(LAST).orElse(otherwise);
        if (last.isZero()) {
            throw CommandFailure.usage("--last is no time at all", "Say for example --last 7d");
        }
        return new Period(now.minus(last), now);
    }

    /**
     * What to say where not one conversation of the bot counts that is named: it may be written wrong.
     *
     * @param counted how many conversations counted; where it is any, nobody is asked
     */
    static Optional<String> unknownBot(VerdictScope scope, Period period, long counted, VerdictBook book) {
        if (scope.bot().isEmpty() || counted > 0) {
            return Optional.empty();
        }
        String name = scope.bot().get().value();
        Set<String> others =
                new TreeSet<>(book.byBot(new VerdictScope(scope.tenant(), Optional.empty(), scope.entry()), period)
                        .keySet());
        others.remove("");
        if (others.contains(name)) {
            return Optional.empty();
        }
        return Optional.of("no conversation with bot '" + name + "' ended in that time"
                + NearestWord.to(name, others)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse(others.isEmpty() ? ", nor one with another" : "; some did with " + listed(others)));
    }

    private static String listed(Set<String> bots) {
        return String.join(", ", bots.stream().limit(SOME).toList())
                + (bots.size() > SOME ? " and " + (bots.size() - SOME) + " more" : "");
    }

    private static Period period(Invocation line, Instant now, ZoneId zone) {
        Optional<Instant> from = line.find(FROM).map(moment -> moment.seenFrom(now, zone));
        Optional<Instant> to = line.find(TO).map(moment -> moment.seenFrom(now, zone));
        if (line.find(LAST).isPresent() && (from.isPresent() || to.isPresent())) {
            throw CommandFailure.usage("--last ends now and takes neither --from nor --to", "Leave out one of them");
        }
        if (from.isEmpty() && to.isPresent()) {
            throw CommandFailure.usage("--to needs a --from", "Say where the period begins, for example --from 30d");
        }
        Instant end = to.orElse(now);
        if (from.filter(end::isBefore).isPresent()) {
            throw CommandFailure.usage(
                    "the period ends before it begins: from " + Amounts.moment(from.get()) + " until "
                            + Amounts.moment(end),
                    to.isPresent()
                            ? "Exchange --from and --to"
                            : "Without --to it ends now: say --to, or an earlier --from");
        }
        return from.map(begin -> new Period(begin, end)).orElseGet(() -> last(line, now, USUAL));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time zone such as UTC, Europe/Berlin or +01:00 is expected", e);
        }
    }
}
