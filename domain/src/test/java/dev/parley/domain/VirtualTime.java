package dev.parley.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock and a waiter for tests: who waits until an instant moves the clock there at once. Safe for many threads; the
 * clock never goes back.
 */
public final class VirtualTime implements InstantSource, Waiter {
    /** Where every virtual time starts unless told otherwise. */
    public static final Instant START = Instant.parse("2026-01-15T09:00:00Z");

    private final AtomicReference<Instant> now;

    /** A clock that shows {@link #START}. */
    public VirtualTime() {
        this(START);
    }

    /** @param start what the clock shows first */
    public VirtualTime(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void waitUntil(Instant when) {
        if (Thread.interrupted()) {
            throw new WaitInterrupted(null);
        }
        now.accumulateAndGet(when, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Lets time pass. */
    public void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
