package dev.parley.cxone.tenant;

import dev.parley.domain.Waiter;
import dev.parley.domain.exchange.ContactCentreException;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes the calls of one tenant: gate, token, pace, circuit, bulkhead, exchange, and then the decision whether to repeat. It is
 * the one place that repeats; the clients below never send a POST or a PUT twice. What it is given must therefore be safe to repeat.
 *
 * <p>Safe for many threads. All instances of one {@link TenantConnection} share gate, token, pace, circuit, bulkhead and the
 * quota of repeats.
 */
public final class TenantCalls {
    /** What begins lets those go first that have begun already, so that not all begin before anybody has said a word. */
    private static final int GIVES_WAY_TO_A_TURN = 1;

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
        return call(operation, step(0), exchange);
    }

    /** As above, with an urgency of its own where calls compete for the tenant's budget. */
    public <T> T call(Operation operation, Urgency urgency, Function<Call, T> exchange) {
        return call(
                new Order(
                        operation, urgency, Room.of(operation), tenant.limits().operation()),
                exchange,
                Optional::empty);
    }

    /**
     * As {@link #call}, for what must not be done twice: behind a failure that leaves it unclear whether it was done,
     * and before it is tried again or given up, it is looked whether it stands already.
     *
     * @param alreadyDone what stands already; it makes calls of its own
     */
    public <T> T callOnce(
            Operation operation, Urgency urgency, Function<Call, T> exchange, Supplier<Optional<T>> alreadyDone) {
        return call(
                new Order(
                        operation, urgency, Room.of(operation), tenant.limits().operation()),
                exchange,
                alreadyDone);
    }

    /**
     * As {@link #call}, for a request that the server may hold: those do not take the place of short ones, and end soon
     * after what they were to be held.
     */
    public <T> T callHeld(Operation operation, Duration hold, Function<Call, T> exchange) {
        Duration within = hold.plus(tenant.limits().exchange());
        return call(new Order(operation, step(0), Room.HELD, within), exchange, Optional::empty);
    }

    /**
     * As {@link #call}, for what begins a conversation: it leaves room for those that are under way, so that many that begin
     * at once keep nobody's answer waiting.
     */
    public <T> T callBeginning(Operation operation, Function<Call, T> exchange) {
        return call(
                new Order(
                        operation,
                        step(GIVES_WAY_TO_A_TURN),
                        Room.BEGINNING,
                        tenant.limits().operation()),
                exchange,
                Optional::empty);
    }

    /** As {@link #call}, but given up after so long: for what serves all at once, and can be done without. */
    public <T> T callBriefly(Operation operation, Duration within, Function<Call, T> exchange) {
        return call(new Order(operation, new Urgency.First(), Room.of(operation), within), exchange, Optional::empty);
    }

    /** How urgent a step is that is asked for now by a conversation that has so many turns behind it. */
    public Urgency step(int turnsTaken) {
        return Urgency.step(turnsTaken, clock.instant());
    }

    /** What is to be done, how urgently, in which room, and how long all of it may take. */
    private record Order(Operation operation, Urgency urgency, Room room, Duration within) {}

    private <T> T call(Order order, Function<Call, T> exchange, Supplier<Optional<T>> alreadyDone) {
        Operation operation = order.operation();
        Instant giveUp = clock.instant().plus(order.within());
        Retry.AsyncContext<Object> attempts = resilience.newOperation();
        boolean unclear = false;
        while (true) {
            resilience.gate().pass(giveUp);
            try {
                T result = attempt(order, exchange, giveUp);
                attempts.onComplete();
                return result;
            } catch (RetryAfterGate.Closed meanwhile) {
                // another call was told to come back later while this one queued: nothing was sent, pass the gate again
            } catch (CallFailure failure) {
                unclear |= failure.unclear();
                Optional<ContactCentreException> end = pauseBeforeRepeat(operation, failure, attempts, giveUp);
                Optional<T> done = unclear ? lookedUp(alreadyDone, operation, failure) : Optional.empty();
                if (done.isPresent()) {
                    return done.get();
                }
                if (end.isPresent()) {
                    throw end.get();
                }
            }
        }
    }

    /** Who cannot look must not try again: the failure stands. */
    private <T> Optional<T> lookedUp(Supplier<Optional<T>> alreadyDone, Operation operation, CallFailure failure) {
        try {
            return alreadyDone.get();
        } catch (ContactCentreException blind) {
            throw CallFaults.of(failure, operation, tenant, clock.instant());
        }
    }

    private <T> T attempt(Order order, Function<Call, T> exchange, Instant giveUp) {
        AccessToken token = grantedToken(order.operation(), giveUp);
        try {
            return guarded(order, exchange, token, giveUp);
        } catch (CallFailure refused) {
            if (refused.kind() != CallFailure.Kind.UNAUTHORISED) {
                throw refused;
            }
            tokens.drop(token);
            return guarded(order, exchange, grantedToken(order.operation(), giveUp), giveUp);
        }
    }

    private <T> T guarded(Order order, Function<Call, T> exchange, AccessToken token, Instant giveUp) {
        resilience.pace().pass(order.urgency(), giveUp);
        return resilience.guard(order.room(), () -> {
            var call = new Call(token.value(), tenant.limits().connect(), timeLeft(giveUp), untilThen(giveUp));
            return resilience.pace().heeding(() -> exchange.apply(call));
        });
    }

    private AccessToken grantedToken(Operation operation, Instant giveUp) {
        AccessToken token;
        try {
            token = tokens.token(timeLeft(giveUp));
        } catch (CallFailure failure) {
            throw CallFaults.ofToken(failure, tenant);
        }
        CallFaults.checkScopes(token, operation.scope(), needed, tenant);
        return token;
    }

    /** Waits, and returns nothing; or returns at once why it would not help to try again. */
    private Optional<ContactCentreException> pauseBeforeRepeat(
            Operation operation, CallFailure failure, Retry.AsyncContext<Object> attempts, Instant giveUp) {
        Instant now = clock.instant();
        resilience.heed(failure, now);
        long pause = resilience.pause(failure, attempts, now);
        Instant next =
                later(now.plusMillis(Math.max(0, pause)), resilience.gate().opensAt());
        boolean helps = pause >= 0 && next.isBefore(giveUp) && resilience.maySpendRepeat(failure);
        if (!helps) {
            return Optional.of(CallFaults.of(failure, operation, tenant, later(next, resilience.restsUntil())));
        }
        waiter.waitUntil(now.plusMillis(pause));
        return Optional.empty();
    }

    private Duration timeLeft(Instant giveUp) {
        Duration left = untilThen(giveUp);
        Duration exchange = tenant.limits().exchange();
        return left.compareTo(exchange) < 0 ? left : exchange;
    }

    private Duration untilThen(Instant giveUp) {
        return Duration.between(clock.instant(), giveUp);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
