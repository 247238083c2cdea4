package dev.parley.domain.sync;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.sync.BackfillSummary.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Judges the conversations of one page, several at once.
 *
 * @param feed tells what was said
 * @param judge judges, and keeps it
 * @param scope what is asked for
 * @param ending whether to leave off between two conversations
 */
record BackfillPage(DeltaFeed feed, JudgeSynced judge, BackfillScope scope, BooleanSupplier ending) {
    private static final int AT_ONCE = 8;
    private static final Counts JUDGED = new Counts(1, 0, 0, 0);
    private static final Counts KNOWN = new Counts(0, 1, 0, 0);
    private static final Counts UNSPOKEN = new Counts(0, 0, 1, 0);
    private static final Counts UNTOLD = new Counts(0, 0, 0, 1);

    /**
     * Judges them.
     *
     * @param untold takes those that the contact centre has and does not tell, from several threads
     * @return empty where it was to end before all were dealt with; what was judged stays judged
     * @throws ContactCentreException when the contact centre fails for all of them
     */
    Optional<Counts> deal(List<Pending> page, Consumer<Pending> untold) {
        List<Future<Optional<Counts>>> all = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            page.forEach(change -> all.add(threads.submit(() -> one(change, untold))));
            return sum(all, threads);
        }
    }

    private static Optional<Counts> sum(List<Future<Optional<Counts>>> all, ExecutorService threads) {
        Optional<Counts> sum = Optional.of(Counts.NONE);
        try {
            for (Future<Optional<Counts>> one : all) {
                Optional<Counts> counts = one.get();
                sum = sum.flatMap(before -> counts.map(before::plus));
            }
            return sum;
        } catch (InterruptedException e) {
            threads.shutdownNow();
            throw new WaitInterrupted(e);
        } catch (ExecutionException e) {
            threads.shutdownNow();
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Optional<Counts> one(Pending change, Consumer<Pending> untold) {
        if (ending.getAsBoolean()) {
            return Optional.empty();
        }
        if (judge.isKnown(change, scope.again())) {
            return Optional.of(KNOWN);
        }
        try {
            return Optional.of(read(change));
        } catch (ContactCentreException e) {
            if (Untold.why(e.fault()).isEmpty()) {
                throw e;
            }
            if (!(e.fault() instanceof ContactFault.NotFound)) {
                untold.accept(change);
            }
            return Optional.of(UNTOLD);
        }
    }

    /** One with another bot is none of those that are listed. */
    private Counts read(Pending change) {
        Origin origin = judge.origin(change);
        if (scope.bot().isPresent() && !origin.bot().equals(scope.bot())) {
            return Counts.NONE;
        }
        List<Message> said = feed.said(change.conversation());
        if (!JudgeSynced.isSpoken(said)) {
            return UNSPOKEN;
        }
        judge.judge(change, said, origin);
        return JUDGED;
    }
}
