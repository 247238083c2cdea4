package dev.parley.cxone.tenant;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import dev.parley.domain.exchange.CallRate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One budget for all calls of a tenant: each waits for its turn, and at each turn the most urgent one goes. One of those who
 * wait watches the clock for all; when it goes, another takes over. Safe for many threads.
 */
final class TenantPace {
    private final CallPace pace;
    private final CallLimits limits;
    private final InstantSource clock;
    private final Waiter waiter;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiting> queue = new ArrayList<>();
    private boolean led;
    private long complaints;

    TenantPace(CallLimits limits, InstantSource clock, Waiter waiter) {
        this.pace = new CallPace(limits.rate());
        this.limits = limits;
        this.clock = clock;
        this.waiter = waiter;
    }

    private enum Fate {
        QUEUES,
        HAS_ITS_TURN,
        IS_TOO_LATE
    }

    /** Who waits; in the queue as long as it queues. */
    private static final class Waiting {
        private final Urgency urgency;
        private final Instant giveUp;
        private final Condition wake;
        private Fate fate = Fate.QUEUES;

        Waiting(Urgency urgency, Instant giveUp, Condition wake) {
            this.urgency = urgency;
            this.giveUp = giveUp;
            this.wake = wake;
        }
    }

    /**
     * Waits for a turn.
     *
     * @throws CallFailure when it does not come before the caller gives up; nothing was sent
     * @throws WaitInterrupted when the thread is interrupted
     */
    void pass(Urgency urgency, Instant giveUp) {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (queue.isEmpty() && !pace.nextAt(now).isAfter(now)) {
                pace.left(now);
            } else {
                await(new Waiting(urgency, giveUp, lock.newCondition()));
            }
        } finally {
            lock.unlock();
        }
    }

    private void await(Waiting mine) {
        queue.add(mine);
        try {
            while (mine.fate == Fate.QUEUES) {
                if (led) {
                    mine.wake.await();
                } else {
                    lead();
                }
            }
        } catch (InterruptedException e) {
            throw new WaitInterrupted(e);
        } finally {
            queue.remove(mine);
            if (!led && !queue.isEmpty()) {
                queue.getFirst().wake.signal();
            }
        }
        if (mine.fate == Fate.IS_TOO_LATE) {
            throw CallFailure.notSentInTime(limits.operation());
        }
    }

    /** Waits for the next turn without the lock, and gives it to whom it belongs by then. */
    private void lead() {
        led = true;
        Instant next = sooner(pace.nextAt(clock.instant()), firstGiveUp());
        lock.unlock();
        try {
            waiter.waitUntil(next);
        } finally {
            lock.lock();
            led = false;
        }
        Instant now = clock.instant();
        List.copyOf(queue).stream()
                .filter(each -> !now.isBefore(each.giveUp))
                .forEach(each -> release(each, Fate.IS_TOO_LATE));
        while (!queue.isEmpty() && !pace.nextAt(now).isAfter(now)) {
            release(mostUrgent(now), Fate.HAS_ITS_TURN);
            pace.left(now);
        }
    }

    private void release(Waiting waiting, Fate fate) {
        waiting.fate = fate;
        queue.remove(waiting);
        waiting.wake.signal();
    }

    private Waiting mostUrgent(Instant now) {
        Waiting best = queue.getFirst();
        Optional<Duration> most = weight(best, now);
        for (Waiting each : queue) {
            Optional<Duration> weight = weight(each, now);
            if (most.isPresent() && (weight.isEmpty() || weight.get().compareTo(most.get()) > 0)) {
                best = each;
                most = weight;
            }
        }
        return best;
    }

    /** Nothing for what goes before all steps. */
    private static Optional<Duration> weight(Waiting waiting, Instant now) {
        return switch (waiting.urgency) {
            case Urgency.First first -> Optional.empty();
            case Urgency.Step step -> Optional.of(step.weight(now));
        };
    }

    private Instant firstGiveUp() {
        return queue.stream()
                .map(each -> each.giveUp)
                .reduce(TenantPace::sooner)
                .orElse(Instant.MAX);
    }

    private static Instant sooner(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /**
     * Makes an exchange, and takes note of whether the tenant complains.
     *
     * @throws CallFailure when it fails
     */
    <T> T heeding(Supplier<T> exchange) {
        Instant left = clock.instant();
        try {
            T answer = exchange.get();
            note(pace::answered);
            return answer;
        } catch (RuntimeException e) {
            CallFailure failure = CallFailure.of(e);
            if (failure.kind() == CallFailure.Kind.LIMITED) {
                note(now -> complained(left, now));
            }
            throw failure;
        }
    }

    private void complained(Instant left, Instant now) {
        complaints++;
        pace.complained(left, now);
    }

    private void note(Consumer<Instant> what) {
        lock.lock();
        try {
            what.accept(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    /** What the user tells from now on; empty where the user tells nothing. */
    void keepTo(Optional<CallRate> rate) {
        note(now -> pace.keepTo(rate));
    }

    /** Calls a second, as told or as learnt from complaints; empty where there is no pace. */
    OptionalDouble perSecond() {
        lock.lock();
        try {
            double rate = pace.perSecond(clock.instant());
            return rate < Double.POSITIVE_INFINITY ? OptionalDouble.of(rate) : OptionalDouble.empty();
        } finally {
            lock.unlock();
        }
    }

    /** How often the tenant has complained. */
    long complaints() {
        lock.lock();
        try {
            return complaints;
        } finally {
            lock.unlock();
        }
    }
}
