package dev.parley.domain.sync;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.resolution.Coverage;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.Periods;
import dev.parley.domain.sync.BackfillSummary.Counts;
import dev.parley.domain.sync.BackfillSummary.End;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Judges conversations after the event: lists what changed last in a period, oldest first, reads what was said in each that
 * no verdict is kept of, and keeps one. Goes behind {@link JudgeSynced#REST} before now only, where all is at rest.
 *
 * <p>What is dealt with is kept as it goes, a page at a time: ended at any moment, the next run goes on there, and does not
 * even list again what is dealt with. What the contact centre does not tell is asked for again. Serves one run on one thread, reads several conversations at once, and its memory does
 * not grow with their number. Several runs at a time do the same work twice and no harm.
 */
public final class BackfillVerdicts {
    private static final int A_PAGE = 100;

    private final String tenant;
    private final DeltaFeed feed;
    private final JudgeSynced judge;
    private final Coverage coverage;
    private final InstantSource clock;
    private final BooleanSupplier ending;
    private final BiConsumer<Counts, Instant> watcher;
    private Counts counts = Counts.NONE;
    private Optional<Instant> upTo = Optional.empty();
    private Instant dealtWith = Instant.EPOCH;
    private long listed;

    /**
     * @param tenant whose conversations
     * @param feed tells what changed and what was said
     * @param judge judges, and keeps it
     * @param coverage keeps how far that got
     * @param clock our time
     * @param ending whether the run is to end
     * @param watcher is told what became of how many, and up to which time of the vendor
     */
    public BackfillVerdicts(
            String tenant,
            DeltaFeed feed,
            JudgeSynced judge,
            Coverage coverage,
            InstantSource clock,
            BooleanSupplier ending,
            BiConsumer<Counts, Instant> watcher) {
        this.tenant = tenant;
        this.feed = feed;
        this.judge = judge;
        this.coverage = coverage;
        this.clock = clock;
        this.ending = ending;
        this.watcher = watcher;
    }

    /** Runs, to the end or to a fault of the contact centre, which is told. */
    public BackfillSummary run(BackfillScope scope) {
        Period settled = scope.period().until(clock.instant().minus(JudgeSynced.REST));
        List<Period> gaps = scope.again()
                ? Periods.gaps(settled, List.of())
                : Periods.gaps(settled, coverage.of(tenant, scope.bot()));
        try {
            for (Period gap : gaps) {
                read(gap, scope);
            }
        } catch (ContactCentreException e) {
            return new BackfillSummary(counts, upTo, End.BROKEN_OFF, Optional.of(e.fault()));
        } catch (WaitInterrupted e) {
            return new BackfillSummary(counts, upTo, End.ENDED, Optional.empty());
        }
        End end = ending.getAsBoolean() ? End.ENDED : End.COMPLETE;
        return new BackfillSummary(counts, upTo, end, Optional.empty());
    }

    private void read(Period gap, BackfillScope scope) {
        List<Pending> page = new ArrayList<>();
        dealtWith = gap.from();
        feed.changes(gap.from(), gap.to(), change -> {
            if (change.conversation().bot().filter(bot -> !scope.wants(bot)).isEmpty()) {
                page.add(Pending.of(change, clock.instant()));
            }
            listed++;
            if (listed % A_PAGE == 0) {
                deal(page, change.at(), scope);
            }
            return !ending.getAsBoolean();
        });
        deal(page, gap.to(), scope);
    }

    /** What came in the last instant may not be all of it: it is dealt with behind it. */
    private void deal(List<Pending> page, Instant until, BackfillScope scope) {
        if (ending.getAsBoolean()) {
            return;
        }
        Queue<Period> untold = new ConcurrentLinkedQueue<>();
        Optional<Counts> dealt =
                new BackfillPage(feed, judge, scope, ending).deal(page, change -> untold.add(moment(change)));
        page.clear();
        if (dealt.isPresent()) {
            counts = counts.plus(dealt.get());
            upTo = Optional.of(until);
            Periods.gaps(new Period(dealtWith, until), List.copyOf(untold))
                    .forEach(judged -> coverage.add(tenant, scope.bot(), judged));
            dealtWith = until;
            watcher.accept(counts, until);
        }
    }

    /** The shortest time that is kept, with a conversation in it. */
    private static Period moment(Pending change) {
        Instant from = change.changedAt().truncatedTo(ChronoUnit.MICROS);
        return new Period(from, from.plus(1, ChronoUnit.MICROS));
    }
}
