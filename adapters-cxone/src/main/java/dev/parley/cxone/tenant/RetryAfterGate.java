package dev.parley.cxone.tenant;

import dev.parley.domain.Waiter;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault.RateLimited;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * One gate for a whole tenant: when the vendor tells one conversation to come back later, all of them wait, and set off
 * again scattered. Safe for many threads.
 */
final class RetryAfterGate {
    private static final Duration SCATTER = Duration.ofMillis(250);

    private final AtomicReference<Instant> opensAt = new AtomicReference<>(Instant.MIN);
    private final InstantSource clock;
    private final Waiter waiter;
    private final RandomGenerator chance;

    RetryAfterGate(InstantSource clock, Waiter waiter, RandomGenerator chance) {
        this.clock = clock;
        this.waiter = waiter;
        this.chance = chance;
    }

    /** The gate was closed by another call while this one queued; nothing was sent. */
    static final class Closed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Closed() {
            super(null, null, false, false);
        }
    }

    /** The last look before a request leaves. */
    void checkOpen() {
        if (clock.instant().isBefore(opensAt.get())) {
            throw new Closed();
        }
    }

    /** From when on somebody passes. */
    Instant opensAt() {
        return opensAt.get();
    }

    /** Nobody passes before that time. */
    void closeUntil(Instant when) {
        opensAt.accumulateAndGet(when, (a, b) -> a.isAfter(b) ? a : b);
    }

    /**
     * Waits until the gate is open, never shorter than told.
     *
     * @throws ContactCentreException at once, when it opens only behind the time at which the caller gives up
     */
    void pass(Instant giveUp) {
        while (clock.instant().isBefore(opensAt.get())) {
            Instant opens = opensAt.get();
            if (opens.isAfter(giveUp)) {
                throw new ContactCentreException(new RateLimited(opens));
            }
            waiter.waitUntil(opens.plusNanos(chance.nextLong(SCATTER.toNanos())));
        }
    }
}
