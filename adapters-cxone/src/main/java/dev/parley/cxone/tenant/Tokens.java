package dev.parley.cxone.tenant;

import dev.parley.domain.Secret;
import dev.parley.domain.WaitInterrupted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's token, fetched once for all who wait for it, and renewed before it ends. Safe for many threads; it makes
 * one request per fetch and repeats nothing: a failure is handed to all who waited.
 */
final class Tokens {
    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(60);

    private final TokenApi api;
    private final CxoneTenant tenant;
    private final TenantPace pace;
    private final InstantSource clock;
    private final AtomicReference<@Nullable AccessToken> current = new AtomicReference<>();
    private final AtomicReference<@Nullable CompletableFuture<AccessToken>> underWay = new AtomicReference<>();

    Tokens(TokenApi api, CxoneTenant tenant, TenantPace pace, InstantSource clock) {
        this.api = api;
        this.tenant = tenant;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * A token that holds.
     *
     * @param patience how long to wait for one that another caller fetches
     * @throws CallFailure when the tenant gives none
     * @throws WaitInterrupted when the thread is interrupted
     */
    AccessToken token(Duration patience) {
        while (true) {
            AccessToken known = current.get();
            if (known != null && clock.instant().isBefore(known.renewAt())) {
                return known;
            }
            var mine = new CompletableFuture<AccessToken>();
            CompletableFuture<AccessToken> first = underWay.compareAndExchange(null, mine);
            if (first == null) {
                return fetchForAll(mine, patience);
            }
            AccessToken shared = await(first, patience);
            if (shared != null) {
                return shared;
            }
        }
    }

    /** The tenant refused this token, so nobody gets it any more; another one that came since stays. */
    void drop(AccessToken refused) {
        current.compareAndSet(refused, null);
    }

    private AccessToken fetchForAll(CompletableFuture<AccessToken> result, Duration patience) {
        try {
            AccessToken another = current.get();
            AccessToken fetched =
                    another != null && clock.instant().isBefore(another.renewAt()) ? another : fetch(patience);
            current.set(fetched);
            result.complete(fetched);
            return fetched;
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
            throw e;
        } finally {
            underWay.set(null);
        }
    }

    /** The token that another caller fetches; nothing when that caller was interrupted, which is not our affair. */
    private static @Nullable AccessToken await(CompletableFuture<AccessToken> other, Duration patience) {
        try {
            return other.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new WaitInterrupted(e);
        } catch (TimeoutException e) {
            throw CallFailure.timedOut(patience);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CallFailure failure) {
                throw failure;
            }
            return null;
        }
    }

    private AccessToken fetch(Duration patience) {
        TokenWire wire;
        pace.pass(new Urgency.First(), clock.instant().plus(patience));
        Instant asked = clock.instant();
        try {
            wire = pace.heeding(() -> api.token(
                    basic(),
                    Call.options(tenant.limits().connect(), tenant.limits().exchange())));
        } catch (RuntimeException e) {
            throw withoutQuote(CallFailure.of(e));
        }
        String value = wire == null ? null : wire.accessToken();
        if (value == null || value.isBlank()) {
            throw CallFailure.unintelligible("(no access_token in it)", null);
        }
        return new AccessToken(Secret.of(value), asked.plus(usable(wire.life())), wire.scopes());
    }

    /** An answer of the token endpoint is never quoted: half of it may still be a token. */
    private static CallFailure withoutQuote(CallFailure failure) {
        return failure.kind() == CallFailure.Kind.UNINTELLIGIBLE
                ? CallFailure.unintelligible("(not shown: it may hold a token)", null)
                : failure;
    }

    private static Duration usable(Duration life) {
        Duration early = life.minus(RENEW_BEFORE_END);
        return early.isPositive() ? early : life.dividedBy(2);
    }

    private String basic() {
        String pair = tenant.clientId() + ":" + tenant.clientSecret().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
