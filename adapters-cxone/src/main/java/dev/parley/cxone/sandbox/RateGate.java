package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.SandboxRules.RateLimit;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Lets each client make so many calls in a time (a leaky bucket), and tells who came too early when to come back. */
final class RateGate {
    private final Optional<RateLimit> limit;
    private final InstantSource clock;
    private final Map<String, Double> fullUntil = new ConcurrentHashMap<>();

    RateGate(Optional<RateLimit> limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    void pass(String client) {
        limit.ifPresent(rate -> pass(client, rate));
    }

    private void pass(String client, RateLimit rate) {
        double now = clock.millis();
        double each = (double) rate.per().toMillis() / rate.calls();
        AtomicReference<Double> early = new AtomicReference<>(0.0);
        fullUntil.compute(client, (name, until) -> {
            double from = until == null ? now : Math.max(until, now);
            double wait = from + each - now - rate.per().toMillis();
            early.set(Math.max(0, wait));
            return wait > 0 ? from : from + each;
        });
        if (early.get() > 0) {
            long seconds = (long) Math.ceil(early.get() / 1000);
            throw new Refusal(Answer.message(
                            429,
                            "too many requests: " + rate.calls() + " in "
                                    + rate.per().toMillis() + " ms are allowed")
                    .with("Retry-After", Long.toString(Math.max(1, seconds))));
        }
    }
}
