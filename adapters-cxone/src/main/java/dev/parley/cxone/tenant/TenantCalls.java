package dev.parley.cxone.tenant;

import dev.parley.domain.Waiter;
import dev.parley.domain.exchange.ContactCentreException;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the calls of one tenant: gate, token, circuit, bulkhead, exchange, and then the decision whether to repeat. It is
 * the one place that repeats; the clients below never send a POST or a PUT twice. What it is given must therefore be safe to repeat.
 *
 * <p>Safe for many threads. All instances of one {@link TenantConnection} share gate, token, circuit, bulkhead and the
 * quota of repeats.
 */
public final class TenantCalls {
    private final TenantResilience resilience;
    private final Tokens tokens;
    private final CxoneTenant tenant;
    private final Set<Scope> needed;
    private final InstantSource clock;
    private final Waiter waiter;

    TenantCalls(
            TenantResilience resilience,
            Tokens tokens,
            CxoneTenant tenant,
            Set<Scope> needed,
            InstantSource clock,
            Waiter waiter) {
        this.resilience = resilience;
        this.tokens = tokens;
        this.tenant = tenant;
        this.needed = Set.copyOf(needed);
        this.clock = clock;
        this.waiter = waiter;
    }

    /**
     * Makes a call, and repeats it while that can help, within the tenant's operation time-out.
     *
     * @param exchange one attempt; it may throw what Feign throws, or a {@link CallFailure}
     * @throws ContactCentreException when it did not succeed in the end
     */
    public <T> T call(Operation operation, Function<Call, T> exchange) {
        return call(operation, exchange, false);
    }

    /** As {@link #call}, for a request that the server may hold: those do not take the place of short ones. */
    public <T> T callHeld(Operation operation, Function<Call, T> exchange) {
        return call(operation, exchange, true);
    }

    private <T> T call(Operation operation, Function<Call, T> exchange, boolean held) {
        Instant giveUp = clock.instant().plus(tenant.limits().operation());
        Retry.AsyncContext<Object> attempts = resilience.newOperation();
        while (true) {
            resilience.gate().pass(giveUp);
            try {
                T result = attempt(operation, exchange, held, giveUp);
                attempts.onComplete();
                return result;
            } catch (CallFailure failure) {
                pauseBeforeRepeat(operation, failure, attempts, giveUp);
            }
        }
    }

    private <T> T attempt(Operation operation, Function<Call, T> exchange, boolean held, Instant giveUp) {
        AccessToken token = grantedToken(operation, giveUp);
        try {
            return guarded(exchange, held, token, giveUp);
        } catch (CallFailure refused) {
            if (refused.kind() != CallFailure.Kind.UNAUTHORISED) {
                throw refused;
            }
            tokens.drop(token);
            return guarded(exchange, held, grantedToken(operation, giveUp), giveUp);
        }
    }

    private <T> T guarded(Function<Call, T> exchange, boolean held, AccessToken token, Instant giveUp) {
        var call = new Call(token.value(), tenant.limits().connect(), timeLeft(giveUp));
        return resilience.guard(held, () -> {
            try {
                return exchange.apply(call);
            } catch (RuntimeException e) {
                throw CallFailure.of(e);
            }
        });
    }

    private AccessToken grantedToken(Operation operation, Instant giveUp) {
        AccessToken token;
        try {
            token = tokens.token(Call.options(tenant.limits().connect(), timeLeft(giveUp)));
        } catch (CallFailure failure) {
            throw CallFaults.ofToken(failure, tenant);
        }
        CallFaults.checkScopes(token, operation.scope(), needed, tenant);
        return token;
    }

    private void pauseBeforeRepeat(
            Operation operation, CallFailure failure, Retry.AsyncContext<Object> attempts, Instant giveUp) {
        Instant now = clock.instant();
        resilience.heed(failure, now);
        long pause = failure.mayPass() ? attempts.onError(failure) : -1;
        Instant next = now.plusMillis(Math.max(0, pause));
        if (pause < 0 || !next.isBefore(giveUp) || !resilience.maySpendRepeat()) {
            throw CallFaults.of(failure, operation, tenant, resilience.restsUntil(), next);
        }
        waiter.waitUntil(next);
    }

    private Duration timeLeft(Instant giveUp) {
        Duration left = Duration.between(clock.instant(), giveUp);
        Duration exchange = tenant.limits().exchange();
        return left.compareTo(exchange) < 0 ? left : exchange;
    }
}
