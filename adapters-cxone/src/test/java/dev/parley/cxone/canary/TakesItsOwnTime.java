package dev.parley.cxone.canary;

import java.time.Instant;

/** Time that no test can drive. */
final class TakesItsOwnTime {
    private TakesItsOwnTime() {}

    static Instant now() {
        return Instant.now();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static void nap() throws InterruptedException {
        Thread.sleep(1);
    }
}
