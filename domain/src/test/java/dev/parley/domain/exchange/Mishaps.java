package dev.parley.domain.exchange;

import dev.parley.domain.exchange.FakeContactCentre.Operation;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a test wants to go wrong, and where; each strikes once, in the order they were asked for. */
final class Mishaps {
    private final Map<Operation, Queue<Runnable>> before = new ConcurrentHashMap<>();
    private final Map<Operation, Queue<Runnable>> after = new ConcurrentHashMap<>();

    void before(Operation operation, Runnable mishap) {
        queue(before, operation).add(mishap);
    }

    void after(Operation operation, Runnable mishap) {
        queue(after, operation).add(mishap);
    }

    void strikeBefore(Operation operation) {
        strike(before, operation);
    }

    void strikeAfter(Operation operation) {
        strike(after, operation);
    }

    private static void strike(Map<Operation, Queue<Runnable>> mishaps, Operation operation) {
        Runnable next = queue(mishaps, operation).poll();
        if (next != null) {
            next.run();
        }
    }

    private static Queue<Runnable> queue(Map<Operation, Queue<Runnable>> mishaps, Operation operation) {
        return mishaps.computeIfAbsent(operation, any -> new ConcurrentLinkedQueue<>());
    }
}
