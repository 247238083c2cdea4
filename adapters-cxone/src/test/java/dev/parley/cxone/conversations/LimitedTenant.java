package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.Call;
import dev.parley.cxone.sandbox.Fault;
import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.sandbox.Weather;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tenant that takes so many requests a second (a leaky bucket that holds one second's), tells whom it refuses to come back
 * in a second, and keeps account of who does not heed that.
 */
final class LimitedTenant implements Weather {
    private static final Duration TOLD = Duration.ofSeconds(1);
    /** Requests that were under way when somebody was refused cannot be called back. */
    private static final Duration UNDER_WAY = Duration.ofMillis(250);

    private final double perSecond;
    private final InstantSource clock;
    private final Map<String, Instant> refusedAt = new HashMap<>();
    private double level;
    private Instant leakedAt = Instant.MIN;
    private Instant closed = Instant.MIN;
    private Instant refused = Instant.MIN;
    private int calls;
    private int refusals;
    private int early;
    private int hot;

    LimitedTenant(int perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Fault> next(Call call) {
        if (call.route() == Route.TOKEN) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        calls++;
        early += now.isAfter(refused.plus(UNDER_WAY)) && now.isBefore(closed) ? 1 : 0;
        String who = call.route() + call.conversation();
        hot += refusedAt.getOrDefault(who, Instant.MIN).plus(TOLD).isAfter(now) ? 1 : 0;
        leak(now);
        if (level + 1 > perSecond) {
            refusals++;
            if (!now.isBefore(closed)) {
                refused = now;
                closed = now.plus(TOLD);
            }
            refusedAt.put(who, now);
            return Optional.of(new Fault.TooManyRequests(Long.toString(TOLD.toSeconds())));
        }
        level++;
        return Optional.empty();
    }

    private void leak(Instant now) {
        if (!leakedAt.equals(Instant.MIN)) {
            level = Math.max(
                    0, level - perSecond * Duration.between(leakedAt, now).toNanos() / 1e9);
        }
        leakedAt = now;
    }

    /** Of how many calls how many were refused, came before the told time was over, and came again before it was over. */
    @Override
    public synchronized String toString() {
        return "%d calls, %d refused (%.1f %%), %d early, %d hot"
                .formatted(calls, refusals, 100.0 * refusals / Math.max(1, calls), early, hot);
    }
}
