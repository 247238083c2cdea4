package dev.parley.shell.wiring;

import dev.parley.domain.Waiter;
import java.time.Clock;
import java.time.InstantSource;

/**
 * What time it is and how to wait; handed in, so that a test has its own.
 *
 * @param clock our time
 * @param waiter waits for a point in it
 */
public record Time(InstantSource clock, Waiter waiter) {

    /** The time of this machine. */
    public static Time real() {
        InstantSource clock = Clock.systemUTC();
        return new Time(clock, Waiter.sleeping(clock));
    }
}
