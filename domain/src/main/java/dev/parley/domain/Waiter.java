package dev.parley.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Waits for a point in time. Whoever waits in Parley (polling, back-off, a reply window) waits through this, so that a
 * test can let an hour pass in no time.
 *
 * <p>Safe for many threads. An instant that has passed is no wait.
 */
@FunctionalInterface
public interface Waiter {

    /**
     * Returns when the clock has reached the instant, not before.
     *
     * @throws WaitInterrupted when the thread is interrupted while it waits; the interrupt flag is clear then, so that
     *     clean-up may still talk to the vendor
     */
    void waitUntil(Instant when);

    /** A waiter of real time: it sleeps. */
    static Waiter sleeping(InstantSource clock) {
        return when -> {
            try {
                for (Duration left = Duration.between(clock.instant(), when);
                        left.isPositive();
                        left = Duration.between(clock.instant(), when)) {
                    Thread.sleep(left);
                }
            } catch (InterruptedException e) {
                throw new WaitInterrupted(e);
            }
        };
    }
}
