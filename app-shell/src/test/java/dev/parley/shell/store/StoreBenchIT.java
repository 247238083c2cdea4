package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what the store can do: how many appends a second, and how a million records are read in a heap of 64 MiB. */
class StoreBenchIT {
    private static final String MANY_THREADS = "200";

    @TempDir
    private Path folder;

    @Test
    void appendsOnSqlite() throws InterruptedException {
        for (String threads : List.of("1", MANY_THREADS)) {
            Process process = JavaProcess.start(
                    List.of(),
                    WritingProcess.class,
                    List.of(folder.resolve(threads).toString(), "x", threads, "PT10S"));
            System.out.println("SQLite, " + threads + " threads: " + WritingProcess.figures(process));
        }
    }

    @Test
    void appendsOnPostgres() throws InterruptedException, ExecutionException {
        System.setProperty("parley.test.fsync", "on");
        for (int threads : new int[] {1, 200}) {
            int each = 6000 / threads;
            try (Store store = Stores.open(PostgresServer.freshDatabase());
                    ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                long begin = System.nanoTime();
                List<Callable<Integer>> work = IntStream.range(0, threads)
                        .<Callable<Integer>>mapToObj(thread -> () -> {
                            for (int turn = 1; turn <= each; turn++) {
                                store.auditTrail().append(Entries.turn("c" + thread, turn));
                            }
                            return thread;
                        })
                        .toList();
                for (Future<Integer> done : writers.invokeAll(work)) {
                    done.get();
                }
                long millis = (System.nanoTime() - begin) / 1_000_000;
                System.out.printf(
                        "PostgreSQL, %d threads: %d records in %d ms, %d/s%n",
                        threads, each * threads, millis, 6_000_000L / millis);
            }
        }
    }

    @Test
    void aMillionRecordsAreReadInASmallHeap() throws InterruptedException {
        int each = Integer.getInteger("parley.bench.records", 1_000_000) / Integer.parseInt(MANY_THREADS);
        Process writer = JavaProcess.start(
                List.of(), WritingProcess.class, List.of(folder.toString(), "x", MANY_THREADS, String.valueOf(each)));
        System.out.println("written: " + WritingProcess.figures(writer));
        String said = JavaProcess.said(
                JavaProcess.start(List.of("-Xmx64m"), ReadingProcess.class, List.of(folder.toString())));
        System.out.println(said);

        assertThat(said).contains("verify");
    }
}
