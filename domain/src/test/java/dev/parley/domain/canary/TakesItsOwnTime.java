package dev.parley.domain.canary;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Time, chance and identity that no test can drive. */
final class TakesItsOwnTime {
    private TakesItsOwnTime() {}

    static long millis() {
        return System.currentTimeMillis();
    }

    static long nanos() {
        return System.nanoTime();
    }

    static Instant now() {
        return Instant.now();
    }

    static InstantSource clock() {
        return Clock.systemUTC();
    }

    static InstantSource source() {
        return InstantSource.system();
    }

    static Runnable nap() {
        return () -> {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static double chance() {
        return Math.random();
    }

    static int local() {
        return ThreadLocalRandom.current().nextInt();
    }

    static Random random() {
        return new Random();
    }

    static Random secure() {
        return new SecureRandom();
    }

    static UUID identity() {
        return UUID.randomUUID();
    }
}
