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
import java.util.concurrent.atomic.AtomicReference;

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
    private final AtomicReference<Optional<DeskFault>> down = new AtomicReference<>(Optional.empty());
    private final FailuresInARow failures = new FailuresInARow();

    RunInProgress(SyncParts parts, Holder me, HeldRoute route, SyncWatcher watcher, SyncScope scope) {
        this.parts = parts;
        this.carry = new CarryConversation(parts, me);
        this.route = route;
        this.watcher = watcher;
        this.scope = scope;
    }

    void noted(int changes, Instant upTo) {
        noted.addAndGet(changes);
        watcher.noted(changes, upTo);
    }

    /** @return whether anything was due */
    boolean carryDue() {
        long left = scope.limit() - dealtWith();
        List<Pending> due = parts.ledger().due(parts.route(), parts.clock().instant(), Math.clamp(left, 0, A_ROUND));
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

    private void carryUnlessOver(Pending change) {
        if (end().isPresent()) {
            return;
        }
        route.keep();
        CarryOutcome outcome = outcome(change);
        switch (outcome) {
            case CarryOutcome.Done done -> {
                failures.passed();
                carried.incrementAndGet();
                created.addAndGet(done.created() ? 1 : 0);
                appended.addAndGet(done.appended());
                moved.addAndGet(done.moved() ? 1 : 0);
            }
            case CarryOutcome.PutAside aside -> parked.incrementAndGet();
            case CarryOutcome.DeskDown fault -> down.set(Optional.of(fault.fault()));
            case CarryOutcome.Busy busy ->
                parts.ledger()
                        .postpone(
                                parts.route(),
                                parts.ledger().carried(parts.route(), change.conversation()),
                                change.deferred(busy.holder().until()));
            case CarryOutcome.Later later -> later.failure().ifPresent(fault -> failed(change, later.at(), fault));
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

    private void failed(Pending change, Instant again, DeskFault.Transient fault) {
        if (failures.failed(change.deferred(again))) {
            down.set(Optional.of(fault));
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
        if (down.get().isPresent()) {
            return Optional.of(SyncSummary.End.DESK_DOWN);
        }
        return dealtWith() >= scope.limit() ? Optional.of(SyncSummary.End.LIMIT) : Optional.empty();
    }

    /** A desk that worked for none of them says nothing about any of them: their attempts do not count. */
    SyncSummary summary(SyncSummary.End end) {
        if (end == SyncSummary.End.DESK_DOWN) {
            failures.forgiven()
                    .forEach(change -> parts.ledger()
                            .postpone(
                                    parts.route(),
                                    parts.ledger().carried(parts.route(), change.conversation()),
                                    change));
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
                down.get());
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
