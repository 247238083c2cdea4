package dev.parley.domain.sync;

import dev.parley.domain.exchange.ContactCentreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** What a run has done so far, and the carrying of what is due, several conversations at once. Safe for many threads. */
final class RunInProgress {
    private static final int A_ROUND = 200;

    private final SyncParts parts;
    private final CarryConversation carry;
    private final HeldRoute route;
    private final SyncWatcher watcher;
    private final SyncScope scope;
    private final AtomicLong noted = new AtomicLong();
    private final AtomicLong carried = new AtomicLong();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong appended = new AtomicLong();
    private final AtomicLong moved = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final DeskHealth desk;

    RunInProgress(SyncParts parts, Holder me, HeldRoute route, SyncWatcher watcher, SyncScope scope) {
        this.parts = parts;
        this.carry = new CarryConversation(parts, me);
        this.route = route;
        this.watcher = watcher;
        this.scope = scope;
        this.desk = new DeskHealth(parts);
    }

    void noted(int changes, Instant upTo) {
        noted.addAndGet(changes);
        watcher.noted(changes, upTo);
    }

    /** That time, or a later one where the desk is not to be asked before. */
    Instant notBefore(Instant time) {
        return desk.notBefore(time);
    }

    /** @return whether anything was due that may be tried */
    boolean carryDue() {
        if (desk.isLeftAlone()) {
            return false;
        }
        List<Pending> due = due();
        var room = new Semaphore(scope.parallel());
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Pending change : due) {
                room.acquireUninterruptibly();
                all.add(threads.submit(() -> {
                    try {
                        carryUnlessOver(change);
                    } finally {
                        room.release();
                    }
                }));
            }
        }
        all.forEach(RunInProgress::rethrow);
        return !due.isEmpty();
    }

    private List<Pending> due() {
        long left = scope.limit() - dealtWith();
        return parts.ledger().due(parts.route(), parts.clock().instant(), A_ROUND).stream()
                .limit(Math.max(left, 0))
                .toList();
    }

    private void carryUnlessOver(Pending change) {
        if (end().isPresent() || desk.isLeftAlone()) {
            return;
        }
        route.keep();
        CarryOutcome outcome = outcome(change);
        desk.met(change, outcome);
        switch (outcome) {
            case CarryOutcome.Done done -> {
                carried.incrementAndGet();
                created.addAndGet(done.created() ? 1 : 0);
                appended.addAndGet(done.appended());
                moved.addAndGet(done.moved() ? 1 : 0);
            }
            case CarryOutcome.PutAside aside -> parked.incrementAndGet();
            case CarryOutcome.Busy busy ->
                parts.ledger()
                        .postpone(parts.route(), change.deferred(busy.holder().until()));
            case CarryOutcome.DeskDown down -> {}
            case CarryOutcome.Later later -> {}
        }
        watcher.carried(change, outcome);
    }

    private CarryOutcome outcome(Pending change) {
        try {
            return carry.carry(change);
        } catch (ContactCentreException e) {
            return new Untold(change, parts).outcome(e.fault()).orElseThrow(() -> e);
        }
    }

    /** What was put aside took its turn, too: a run with a limit that puts all aside ends there. */
    private long dealtWith() {
        return carried.get() + parked.get();
    }

    /** Why the run ends now, if it does. */
    Optional<SyncSummary.End> end() {
        if (parts.ending().getAsBoolean()) {
            return Optional.of(SyncSummary.End.ENDED);
        }
        if (desk.fault().isPresent()) {
            return Optional.of(SyncSummary.End.DESK_DOWN);
        }
        if (desk.refusesEverything().isPresent()) {
            return Optional.of(SyncSummary.End.DESK_REFUSES);
        }
        return dealtWith() >= scope.limit() ? Optional.of(SyncSummary.End.LIMIT) : Optional.empty();
    }

    /** What it did. */
    SyncSummary summary(SyncSummary.End end) {
        if (end == SyncSummary.End.DESK_DOWN || end == SyncSummary.End.DESK_REFUSES) {
            parked.addAndGet(-desk.forgive());
        }
        return new SyncSummary(
                noted.get(),
                carried.get(),
                created.get(),
                appended.get(),
                moved.get(),
                parked.get(),
                parts.ledger().status(parts.route()).pending(),
                end,
                fault(end));
    }

    private Optional<DeskFault> fault(SyncSummary.End end) {
        return switch (end) {
            case DESK_DOWN -> desk.fault();
            case DESK_REFUSES -> desk.refusesEverything();
            case OUT_OF_PATIENCE -> desk.limit();
            case COMPLETE, LIMIT, ENDED -> Optional.empty();
        };
    }

    private static void rethrow(Future<?> over) {
        try {
            over.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
