package dev.parley.domain.campaign;

import dev.parley.domain.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Two campaigns over the same cases with the same seed, at the same time: each case begins in both at once, so that both
 * bots meet the same hour and the same weather. Whoever interrupts the calling thread interrupts both. Serves once.
 */
public final class SideBySide {
    private final Map<Meeting, CountDownLatch> pairs = new ConcurrentHashMap<>();
    private volatile boolean apart;

    /** Nothing is under way yet. */
    public SideBySide() {}

    /**
     * What came of them.
     *
     * @param one of the first
     * @param other of the second
     */
    public record Both<T>(T one, T other) {}

    /**
     * Runs both, each on a thread of its own, and returns when both are over.
     *
     * @param one runs a campaign whose cases go through {@link #inStep}
     * @param other the same for the second
     * @throws RuntimeException what one of them throws, behind the end of both
     */
    public <T> Both<T> run(Supplier<T> one, Supplier<T> other) {
        var first = new FutureTask<>(() -> leaving(one));
        var second = new FutureTask<>(() -> leaving(other));
        List<Thread> threads = List.of(Thread.startVirtualThread(first), Thread.startVirtualThread(second));
        threads.forEach(thread -> join(thread, threads));
        return new Both<>(result(first), result(second));
    }

    /** The same runner, which begins a case only when the other campaign begins it, too, or is over. */
    public CaseRunner inStep(CaseRunner runner) {
        return (scenario, seed, watcher) -> {
            meet(Meeting.of(scenario, seed));
            return runner.run(scenario, seed, watcher);
        };
    }

    /**
     * An attempt at a case, alike in both. Seeds alone do not tell: scenarios of one name in files of one name share them.
     *
     * @param source where the scenario is written
     * @param scenario its name
     * @param seed tells repetitions and attempts apart
     */
    private record Meeting(String source, String scenario, long seed) {
        static Meeting of(Scenario scenario, long seed) {
            return new Meeting(scenario.place().source(), scenario.name(), seed);
        }
    }

    /** An interruption is left to whoever holds the conversation. */
    private void meet(Meeting meeting) {
        CountDownLatch pair = pairs.computeIfAbsent(meeting, unmet -> new CountDownLatch(2));
        pair.countDown();
        if (!apart) {
            try {
                pair.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Who is over keeps nobody waiting. */
    private <T> T leaving(Supplier<T> campaign) {
        try {
            return campaign.get();
        } finally {
            apart = true;
            pairs.values().forEach(pair -> {
                pair.countDown();
                pair.countDown();
            });
        }
    }

    private static void join(Thread thread, List<Thread> both) {
        while (true) {
            try {
                thread.join();
                return;
            } catch (InterruptedException e) {
                both.forEach(Thread::interrupt);
            }
        }
    }

    private static <T> T result(FutureTask<T> over) {
        try {
            return over.resultNow();
        } catch (IllegalStateException e) {
            throw over.exceptionNow() instanceof RuntimeException thrown
                    ? thrown
                    : new IllegalStateException(over.exceptionNow());
        }
    }
}
