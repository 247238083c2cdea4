package dev.parley.cxone.tenant;

import dev.parley.domain.RetryAfter;
import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.exception.AcquirePermissionCancelledException;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What all calls of one tenant share: the gate that a {@code Retry-After} closes, the pace, the quota of repeats, the circuit and
 * the bulkhead. Resilience4j decides, Parley waits: so a test can let the pauses pass in no time.
 */
final class TenantResilience {
    private static final int HELD_AT_ONCE = 4096;
    private static final int CIRCUIT_WINDOW = 40;
    private static final float CIRCUIT_OPENS_AT_PERCENT = 95;

    private final RetryAfterGate gate;
    private final TenantPace pace;
    private final RetryPauses pauses;
    private final RetryConfig retries;
    private final RateLimiter quota;
    private final CircuitBreaker circuit;
    private final Bulkhead bulkhead;
    private final Bulkhead heldBulkhead;
    private final Bulkhead speaking;
    private final Bulkhead beginning;
    private final CallLimits limits;
    private final AtomicReference<Instant> restsUntil = new AtomicReference<>(Instant.MIN);

    TenantResilience(CallLimits limits, InstantSource clock, Waiter waiter, RandomGenerator chance) {
        this.limits = limits;
        gate = new RetryAfterGate(clock, waiter, chance);
        pace = new TenantPace(limits, clock, waiter);
        pauses = new RetryPauses(limits, chance);
        retries = RetryConfig.custom()
                .maxAttempts(limits.attempts())
                .intervalBiFunction(pauses)
                .build();
        quota = RateLimiter.of(
                "repeats",
                RateLimiterConfig.custom()
                        .limitForPeriod(limits.retriesPerMinute())
                        .limitRefreshPeriod(Duration.ofMinutes(1))
                        .timeoutDuration(Duration.ZERO)
                        .build());
        circuit = circuit(limits, clock);
        bulkhead = bulkhead(limits.concurrent());
        heldBulkhead = bulkhead(HELD_AT_ONCE);
        speaking = bulkhead(Math.max(1, limits.concurrent() * 3 / 4));
        beginning = bulkhead(Math.max(1, limits.concurrent() / 2));
    }

    RetryAfterGate gate() {
        return gate;
    }

    TenantPace pace() {
        return pace;
    }

    Retry.AsyncContext<Object> newOperation() {
        return Retry.of("operation", retries).asyncContext();
    }

    /** Runs one exchange behind circuit and bulkhead. */
    <T> T guard(Room room, Supplier<T> exchange) {
        Supplier<T> guarded = () -> {
            gate.checkOpen();
            return circuit.executeSupplier(exchange);
        };
        try {
            return switch (room) {
                case LISTENING -> bulkhead.executeSupplier(guarded);
                case SPEAKING -> speaking.executeSupplier(() -> bulkhead.executeSupplier(guarded));
                case BEGINNING ->
                    beginning.executeSupplier(() -> speaking.executeSupplier(() -> bulkhead.executeSupplier(guarded)));
                case HELD -> heldBulkhead.executeSupplier(guarded);
            };
        } catch (CallNotPermittedException e) {
            throw CallFailure.resting();
        } catch (BulkheadFullException e) {
            throw CallFailure.notSentInTime(limits.operation());
        } catch (AcquirePermissionCancelledException e) {
            Thread.interrupted(); // Resilience4j leaves the flag set; the promise is that it is clear
            throw new WaitInterrupted(e);
        }
    }

    /** Takes note of what the vendor said about coming back. */
    void heed(CallFailure failure, Instant now) {
        if (failure.kind() == CallFailure.Kind.LIMITED || failure.kind() == CallFailure.Kind.VENDOR) {
            RetryAfter.read(failure.retryAfter(), now).ifPresent(gate::closeUntil);
        }
    }

    /**
     * How long to pause before the next attempt, in milliseconds; negative when there is to be none. Who was stopped by
     * the open circuit has sent nothing: that counts as no attempt, and it waits until the circuit lets somebody try.
     */
    long pause(CallFailure failure, Retry.AsyncContext<Object> attempts, Instant now) {
        if (failure.kind() == CallFailure.Kind.RESTING) {
            long rest = Duration.between(now, later(restsUntil.get(), now)).toMillis();
            return rest + pauses.jitter(1);
        }
        return failure.mayPass() ? attempts.onError(failure) : -1;
    }

    /** Takes one repeat out of the tenant's quota, if there is one left; what was never sent costs none. */
    boolean maySpendRepeat(CallFailure failure) {
        return failure.kind() == CallFailure.Kind.RESTING || quota.acquirePermission();
    }

    /** Until when an open circuit lets nothing pass. */
    Instant restsUntil() {
        return restsUntil.get();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private CircuitBreaker circuit(CallLimits longest, InstantSource clock) {
        CircuitBreaker breaker = CircuitBreaker.of(
                "tenant",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CIRCUIT_WINDOW)
                        .minimumNumberOfCalls(CIRCUIT_WINDOW)
                        .failureRateThreshold(CIRCUIT_OPENS_AT_PERCENT)
                        .waitDurationInOpenState(longest.rest())
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .recordException(e -> e instanceof CallFailure failure && failure.isVendorsTrouble())
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                restsUntil.set(clock.instant().plus(limits.rest()));
            }
        });
        return breaker;
    }

    private Bulkhead bulkhead(int atOnce) {
        return Bulkhead.of(
                "tenant",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(atOnce)
                        .maxWaitDuration(limits.operation())
                        .build());
    }
}
