package dev.parley.domain.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Requests that the server carries out after everybody has given up on them. Safe for many threads. */
final class LateRequests {
    private record Late(Instant due, Runnable request) {}

    private final InstantSource clock;
    private final PriorityQueue<Late> waiting = new PriorityQueue<>(Comparator.comparing(Late::due));

    LateRequests(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(Duration by, Runnable request) {
        waiting.add(new Late(clock.instant().plus(by), request));
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Carries out those whose time has come, and returns when they are done. */
    synchronized void catchUp() {
        while (!waiting.isEmpty() && !waiting.peek().due().isAfter(clock.instant())) {
            waiting.remove().request().run();
        }
    }
}
