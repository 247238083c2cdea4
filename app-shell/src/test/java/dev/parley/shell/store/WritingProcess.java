package dev.parley.shell.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A process of its own that appends to a SQLite store, and says how it went: {@code appended, slowest ms, wall ms}. */
final class WritingProcess {
    private WritingProcess() {}

    /**
     * @param appended how many records it has kept
     * @param slowestMillis the longest that one of them took
     * @param wallMillis how long all took
     */
    record Figures(long appended, long slowestMillis, long wallMillis) {
        @Override
        public String toString() {
            return "%d records in %d ms, %d/s, the slowest after %d ms"
                    .formatted(appended, wallMillis, appended * 1000 / Math.max(1, wallMillis), slowestMillis);
        }
    }

    /** Folder, name, threads, and then how many records each appends, or for how long as in {@code PT10S}. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        int threads = Integer.parseInt(args[2]);
        boolean timed = args[3].startsWith("PT");
        Duration length = timed ? Duration.parse(args[3]) : Duration.ofDays(1);
        int most = timed ? Integer.MAX_VALUE : Integer.parseInt(args[3]);
        var appended = new AtomicLong();
        var slowest = new AtomicLong();
        long begin = System.nanoTime();
        try (Store store = Stores.open(StoreSettings.in(Path.of(args[0])), Processes.ofThisMachine());
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Instant end = Instant.now().plus(length);
            List<Future<Integer>> all = IntStream.range(0, threads)
                    .mapToObj(writer -> writers.submit(() -> {
                        int turn = 0;
                        while (turn < most && Instant.now().isBefore(end)) {
                            turn++;
                            long before = System.nanoTime();
                            store.auditTrail().append(Entries.turn(args[1] + writer, turn));
                            slowest.accumulateAndGet(System.nanoTime() - before, Math::max);
                            appended.incrementAndGet();
                        }
                        return turn;
                    }))
                    .toList();
            for (Future<Integer> writer : all) {
                writer.get();
            }
        }
        System.out.printf(
                "%d %d %d%n", appended.get(), slowest.get() / 1_000_000, (System.nanoTime() - begin) / 1_000_000);
    }

    static Process start(Path folder, String name, int threads, String howMany) {
        return JavaProcess.start(
                List.of("-XX:TieredStopAtLevel=1"),
                WritingProcess.class,
                List.of(folder.toString(), name, String.valueOf(threads), howMany));
    }

    /** Waits for its end. Anything but its figures on its streams is an error. */
    static Figures figures(Process process) throws InterruptedException {
        String said = JavaProcess.said(process);
        if (!said.matches("\\d+ \\d+ \\d+")) {
            throw new AssertionError("a writing process said: " + said);
        }
        String[] numbers = said.split(" ", -1);
        return new Figures(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }
}
