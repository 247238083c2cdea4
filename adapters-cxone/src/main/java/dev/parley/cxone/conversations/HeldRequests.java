package dev.parley.cxone.conversations;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is known of this tenant about {@code Prefer: wait} (RFC 7240): a server that knows it holds an answer that would
 * have nothing new, one that does not gives it at once. Three that came at once in a row, and the tenant is not asked
 * again. Safe for many threads.
 */
final class HeldRequests {
    private static final int GIVES_UP_AFTER = 3;
    private static final Duration LONGER_THAN_AN_ANSWER_TAKES = Duration.ofSeconds(1);

    private final AtomicInteger givenAtOnce = new AtomicInteger();

    boolean worthAsking() {
        return givenAtOnce.get() < GIVES_UP_AFTER;
    }

    /** Notes that an answer with nothing new came, and how long that took. */
    void broughtNothing(Duration asked, Duration took) {
        if (wasHeld(asked, took)) {
            givenAtOnce.set(0);
        } else {
            givenAtOnce.incrementAndGet();
        }
    }

    /** A server may hold for less than was asked: what takes longer than a mere answer was held. */
    static boolean wasHeld(Duration asked, Duration took) {
        return took.compareTo(LONGER_THAN_AN_ANSWER_TAKES) >= 0
                || took.multipliedBy(2).compareTo(asked) >= 0;
    }
}
