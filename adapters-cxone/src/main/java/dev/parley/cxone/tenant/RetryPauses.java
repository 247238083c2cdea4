package dev.parley.cxone.tenant;

import io.github.resilience4j.core.IntervalBiFunction;
import io.github.resilience4j.core.functions.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * How long to pause before a repeat, in milliseconds: exponential with full jitter, at least one millisecond, so never a
 * hot loop. The time that a vendor names is not counted here: the tenant's gate waits for it. A negative pause ends the
 * repeats: a host that nobody knows will not be known in a moment.
 */
final class RetryPauses implements IntervalBiFunction<Object> {
    private static final int UNREACHABLE_ATTEMPTS = 3;
    private static final int MOST_DOUBLINGS = 20;
    private static final long STOP = -1;

    private final CallLimits limits;
    private final RandomGenerator chance;
    private final InstantSource clock;
    private final Supplier<Instant> restsUntil;

    RetryPauses(CallLimits limits, RandomGenerator chance, InstantSource clock, Supplier<Instant> restsUntil) {
        this.limits = limits;
        this.chance = chance;
        this.clock = clock;
        this.restsUntil = restsUntil;
    }

    @Override
    public Long apply(Integer attempt, Either<Throwable, Object> outcome) {
        CallFailure failure = (CallFailure) outcome.getLeft();
        return switch (failure.kind()) {
            case UNREACHABLE ->
                attempt >= UNREACHABLE_ATTEMPTS || failure.detail().equals("unknown host") ? STOP : jitter(attempt);
            case RESTING ->
                Math.max(1, Duration.between(clock.instant(), restsUntil.get()).toMillis() + 1);
            case UNAUTHORISED, FORBIDDEN, NOT_FOUND, CONFLICT, REFUSED -> STOP;
            case LIMITED, VENDOR, BROKEN, TIMED_OUT, UNINTELLIGIBLE -> jitter(attempt);
        };
    }

    private long jitter(int attempt) {
        long doubled = limits.firstPause().toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        return 1
                + chance.nextLong(
                        Math.max(1, Math.min(doubled, limits.longestPause().toMillis())));
    }
}
