package dev.parley.cxone.tenant;

import dev.parley.domain.exchange.CallRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * At what pace a tenant is asked: evenly, at the rate that its user has told (GCRA); and where the tenant complains, told or
 * not, from then on a bit below the rate at which it answered, a little faster every second until it complains again
 * (additive increase, multiplicative decrease). A minute without a complaint ends that. Without either there is no pace.
 *
 * <p>Decides, and waits for nothing. Not safe for many threads.
 */
final class CallPace {
    /** How far ahead of an even flow a call may be, so that what wakes up late is made good. */
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    private static final Duration FORGIVES_AFTER = Duration.ofMinutes(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final double A_BIT_BELOW = 0.85;
    private static final double SLOWEST = 5;
    private static final double FASTER_EVERY_SECOND = 0.5;
    private static final double FASTER_BY_SHARE = 0.01;

    private double told;
    private final Deque<Instant> answered = new ArrayDeque<>();
    private Instant evenlyNext = Instant.MIN;
    private Instant slowedAt = Instant.MIN;
    private double slowedTo = Double.POSITIVE_INFINITY;

    CallPace(Optional<CallRate> told) {
        keepTo(told);
    }

    /** From now on that is what the user has told; what complaints have taught stays. */
    void keepTo(Optional<CallRate> rate) {
        told = rate.map(CallRate::perSecond).orElse(Double.POSITIVE_INFINITY);
    }

    /** Calls a second, infinite where there is no pace. */
    double perSecond(Instant now) {
        if (slowedTo == Double.POSITIVE_INFINITY || !now.isBefore(slowedAt.plus(FORGIVES_AFTER))) {
            return told;
        }
        double seconds = Math.max(0, seconds(Duration.between(slowedAt, now)));
        double faster = Math.max(FASTER_EVERY_SECOND, slowedTo * FASTER_BY_SHARE) * seconds;
        return Math.min(told, slowedTo + faster);
    }

    /** When the next call may leave; not later than now where it may leave at once. */
    Instant nextAt(Instant now) {
        return perSecond(now) == Double.POSITIVE_INFINITY || evenlyNext.equals(Instant.MIN)
                ? now
                : evenlyNext.minus(TOLERANCE);
    }

    /** A call leaves. */
    void left(Instant now) {
        double rate = perSecond(now);
        if (rate < Double.POSITIVE_INFINITY) {
            Instant from = evenlyNext.isAfter(now) ? evenlyNext : now;
            evenlyNext = from.plusNanos(Math.round(1e9 / rate));
        }
    }

    /** The tenant has answered, and did not complain. */
    void answered(Instant now) {
        answered.addLast(now);
        forgetAnswers(now);
    }

    /** The tenant complained. Calls that were under way when it did so before say nothing new. */
    void complained(Instant left, Instant now) {
        if (!left.isAfter(slowedAt)) {
            return;
        }
        forgetAnswers(now);
        double before = perSecond(now);
        double halved = before < Double.POSITIVE_INFINITY ? before / 2 : 0;
        double made = Math.min(before, Math.max(halved, answered.size()));
        slowedTo = Math.min(told, Math.max(SLOWEST, made * A_BIT_BELOW));
        slowedAt = now;
        evenlyNext = now;
    }

    private void forgetAnswers(Instant now) {
        while (!answered.isEmpty() && answered.getFirst().isBefore(now.minus(A_SECOND))) {
            answered.removeFirst();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
