package dev.parley.cxone.tenant;

import io.github.resilience4j.core.IntervalBiFunction;
import io.github.resilience4j.core.functions.Either;
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

    RetryPauses(CallLimits limits, RandomGenerator chance) {
        this.limits = limits;
        this.chance = chance;
    }

    @Override
    public Long apply(Integer attempt, Either<Throwable, Object> outcome) {
        CallFailure failure = (CallFailure) outcome.getLeft();
        return switch (failure.kind()) {
            case UNREACHABLE ->
                attempt >= UNREACHABLE_ATTEMPTS || failure.detail().equals("unknown host") ? STOP : jitter(attempt);
            case UNAUTHORISED, FORBIDDEN, NOT_FOUND, CONFLICT, REFUSED, RESTING, CROWDED -> STOP;
            case LIMITED, VENDOR, BROKEN, TIMED_OUT, UNINTELLIGIBLE -> jitter(attempt);
        };
    }

    long jitter(int attempt) {
        long doubled = limits.firstPause().toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        return 1
                + chance.nextLong(
                        Math.max(1, Math.min(doubled, limits.longestPause().toMillis())));
    }
}
