package dev.parley.cxone.scenario;

import dev.parley.domain.Waiter;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What a program has that names no time, chance and ids of its own: those of this machine. */
final class RealTime {
    static final InstantSource CLOCK = Clock.systemUTC();
    static final Waiter WAITER = Waiter.sleeping(CLOCK);
    static final RandomGenerator CHANCE = new Random();

    private RealTime() {}

    static String id() {
        return UUID.randomUUID().toString();
    }
}
