package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.sync.Pending;
import dev.parley.domain.sync.SyncCursor;
import dev.parley.domain.sync.SyncLedger;
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

/** Prints how many changes a second are noted in lists, and settled one at a time by threads that share transactions. */
class SyncLedgerBenchIT {
    private static final int CHANGES = 20_000;

    @TempDir
    private Path folder;

    @Test
    void onSqlite() throws InterruptedException, ExecutionException {
        for (int threads : new int[] {1, 8, 64}) {
            measure("SQLite", StoreSettings.in(folder.resolve(String.valueOf(threads))), threads);
        }
    }

    @Test
    void onPostgres() throws InterruptedException, ExecutionException {
        System.setProperty("parley.test.fsync", "on");
        for (int threads : new int[] {1, 8, 64}) {
            measure("PostgreSQL", PostgresServer.freshDatabase(), threads);
        }
    }

    private static void measure(String name, StoreSettings settings, int threads)
            throws InterruptedException, ExecutionException {
        try (Store store = Stores.open(settings);
                ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor()) {
            SyncLedger ledger = store.syncs();
            long begin = System.nanoTime();
            for (int first = 0; first < CHANGES; first += 100) {
                List<Pending> page = IntStream.range(first, first + 100)
                        .mapToObj(SyncingProcess::change)
                        .toList();
                ledger.note(SyncingProcess.ROUTE, page, SyncCursor.from(SyncingProcess.at(first + 100)));
            }
            long noted = System.nanoTime();
            int each = Math.max(1, CHANGES / 4 / threads);
            List<Callable<Integer>> work = IntStream.range(0, threads)
                    .<Callable<Integer>>mapToObj(thread -> () -> {
                        for (int number = thread * each; number < (thread + 1) * each; number++) {
                            Pending change = SyncingProcess.change(number);
                            ledger.settle(SyncingProcess.ROUTE, SyncingProcess.carried(change), change);
                        }
                        return each;
                    })
                    .toList();
            for (Future<Integer> done : carriers.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(each);
            }
            long settled = System.nanoTime();
            System.out.printf(
                    "%s, %d threads: %d changes/s noted a hundred at a time, %d/s settled one at a time%n",
                    name,
                    threads,
                    CHANGES * 1_000_000_000L / (noted - begin),
                    (long) each * threads * 1_000_000_000L / (settled - noted));
        }
    }
}
