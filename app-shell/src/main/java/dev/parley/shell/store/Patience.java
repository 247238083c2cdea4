package dev.parley.shell.store;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * How long and how often a transaction is tried when others are in the way. The waits differ, so that two processes do
 * not keep step.
 *
 * @param clock our time
 * @param waiter waits between two attempts
 * @param below a number from 0 to below the one given, by chance
 */
record Patience(InstantSource clock, Waiter waiter, IntUnaryOperator below) {
    private static final Duration OVERALL = Duration.ofSeconds(60);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final int LONGEST_WAIT_MILLIS = 25;

    /** The attempts of one transaction. For one thread. */
    final class Attempts {
        private final Instant end;
        private boolean interrupted;

        private Attempts(Duration atMost) {
            end = clock.instant().plus(atMost);
        }

        /** Waits for the next attempt; false when patience is at its end. */
        boolean another() {
            Instant now = clock.instant();
            if (!now.isBefore(end)) {
                return false;
            }
            try {
                waiter.waitUntil(now.plusMillis(1L + below.applyAsInt(LONGEST_WAIT_MILLIS)));
            } catch (WaitInterrupted e) {
                interrupted = true;
            }
            return true;
        }

        /** An interrupt that was met while waiting is not lost: whoever is behind this hears of it. */
        void over() {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Chance that differs from process to process. */
    static IntUnaryOperator chance(String unguessable) {
        var random = new SplittableRandom(unguessable.hashCode());
        return below -> {
            synchronized (random) {
                return random.nextInt(below);
            }
        };
    }

    Attempts attempts() {
        return new Attempts(OVERALL);
    }

    /** The attempts of something that matters less than that its caller goes on. */
    Attempts fewAttempts() {
        return new Attempts(A_MOMENT);
    }
}
