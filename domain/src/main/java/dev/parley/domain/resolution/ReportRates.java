package dev.parley.domain.resolution;

import dev.parley.domain.resolution.RateReport.Group;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports how conversations ended. Reads counts and no conversations, so memory grows with the number of groups alone.
 * Changes nothing; safe for many threads.
 */
public final class ReportRates {
    /** What is longer is shown by day. */
    private static final Duration BY_HOUR = Duration.ofDays(2);

    /** What ended in that time is never all judged: what is open may still move, and is read a while later. */
    private static final Duration FRESH = Duration.ofHours(2);

    /** What is shorter is not worth a word; a period that ends now leaves such a part. */
    private static final Duration SLIVER = Duration.ofMinutes(1);

    private final VerdictBook book;
    private final Coverage coverage;
    private final InstantSource clock;

    /**
     * @param book what is kept
     * @param coverage of which time that is all of it
     * @param clock our time
     */
    public ReportRates(VerdictBook book, Coverage coverage, InstantSource clock) {
        this.book = book;
        this.coverage = coverage;
        this.clock = clock;
    }

    /**
     * The report. An empty period is one, too.
     *
     * @throws IllegalArgumentException when the period has more than {@link VerdictBook#MOST_PERIODS} days or hours
     */
    public RateReport report(RateQuestion question) {
        List<Tally> both = book.tallies(
                question.scope(), List.of(question.period(), question.period().before()));
        Slices step = step(question);
        List<Group> trend = sliced(question, step);
        List<Group> groups = switch (question.by()) {
            case NOTHING -> List.of();
            case DAY, HOUR -> trend;
            case BOT -> byBot(question);
            case ENTRY -> byEntry(question);
            case OUTCOME -> byOutcome(both.getFirst());
        };
        return new RateReport(
                question,
                both.getFirst(),
                both.getLast(),
                groups,
                trend,
                unread(question.scope(), question.period()),
                unread(question.scope(), question.period().before()));
    }

    /** One look at a period, for whoever looks again and again. */
    public RateLook look(VerdictScope scope, Period period) {
        return new RateLook(book.tally(scope, period), unread(scope, period));
    }

    /** Whatever was held here is judged when it is over. */
    private List<Period> unread(VerdictScope scope, Period period) {
        boolean heldElsewhere = scope.entry().isEmpty() || scope.entry().get() == Entry.SYNCED;
        if (!heldElsewhere) {
            return List.of();
        }
        List<Period> read = new ArrayList<>(coverage.of(scope.tenant(), scope.bot()));
        read.add(new Period(Instant.MIN, Instant.EPOCH));
        return Periods.gaps(period.until(clock.instant().minus(FRESH)), read).stream()
                .filter(gap -> gap.length().compareTo(SLIVER) >= 0)
                .toList();
    }

    /** What the trend of the question is cut into. */
    public static Slices step(RateQuestion question) {
        return switch (question.by()) {
            case DAY -> Slices.DAY;
            case HOUR -> Slices.HOUR;
            case NOTHING, BOT, ENTRY, OUTCOME ->
                question.period().length().compareTo(BY_HOUR) > 0 ? Slices.DAY : Slices.HOUR;
        };
    }

    private List<Group> sliced(RateQuestion question, Slices step) {
        if (step.atMost(question.period()) > VerdictBook.MOST_PERIODS) {
            throw new IllegalArgumentException(
                    "the period has more than %,d parts".formatted(VerdictBook.MOST_PERIODS));
        }
        List<Slices.Slice> slices = step.of(question.period(), question.zone());
        List<Tally> tallies = book.tallies(
                question.scope(), slices.stream().map(Slices.Slice::period).toList());
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            groups.add(new Group(slices.get(i).label(), tallies.get(i)));
        }
        return groups;
    }

    private List<Group> byBot(RateQuestion question) {
        return book.byBot(question.scope(), question.period()).entrySet().stream()
                .map(bot -> new Group(bot.getKey(), bot.getValue()))
                .toList();
    }

    private List<Group> byEntry(RateQuestion question) {
        VerdictScope scope = question.scope();
        return Stream.of(Entry.values())
                .filter(entry -> scope.entry().isEmpty() || scope.entry().get() == entry)
                .map(entry -> new Group(
                        entry.word(),
                        book.tally(
                                new VerdictScope(scope.tenant(), scope.bot(), Optional.of(entry)), question.period())))
                .filter(group -> group.tally().total() > 0)
                .toList();
    }

    private static List<Group> byOutcome(Tally now) {
        return now.counts().entrySet().stream()
                .map(one -> new Group(one.getKey(), Tally.of(Map.of(one.getKey(), one.getValue()))))
                .toList();
    }
}
