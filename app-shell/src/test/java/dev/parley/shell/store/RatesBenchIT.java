package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Judged;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.RateQuestion;
import dev.parley.domain.resolution.RateQuestion.By;
import dev.parley.domain.resolution.RateReport;
import dev.parley.domain.resolution.ReportRates;
import dev.parley.domain.resolution.VerdictBook;
import dev.parley.domain.resolution.VerdictScope;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how long a report over many kept verdicts takes, and how much memory: ten times as many take no more of it. */
class RatesBenchIT {
    private static final List<String> OUTCOMES =
            List.of("resolved-by-bot", "handed-over", "abandoned", "unresolved", "bot-silent", "looped", "unknown");
    private static final Period MONTH = new Period(Judged.NOON, Judged.NOON.plus(Duration.ofDays(30)));
    private static final int THREADS = 64;

    @TempDir
    private Path folder;

    @Test
    void onSqlite() throws InterruptedException, ExecutionException {
        long few = measure("SQLite", StoreSettings.in(folder.resolve("few")), 10_000);
        long many = measure("SQLite", StoreSettings.in(folder.resolve("many")), 100_000);
        assertThat(many).as("bytes of heap above what was there before").isLessThan(Math.max(few, 4_000_000) * 2);
    }

    @Test
    void onPostgres() throws InterruptedException, ExecutionException {
        measure("PostgreSQL", PostgresServer.freshDatabase(), 10_000);
        measure("PostgreSQL", PostgresServer.freshDatabase(), 100_000);
    }

    private static long measure(String name, StoreSettings settings, int verdicts)
            throws InterruptedException, ExecutionException {
        try (Store store = Stores.open(settings)) {
            long begin = System.nanoTime();
            fill(store.verdicts(), verdicts);
            long filled = System.nanoTime();
            for (By by : new By[] {By.NOTHING, By.BOT, By.HOUR}) {
                report(store, by);
            }
            long most = 0;
            for (By by : new By[] {By.NOTHING, By.BOT, By.DAY, By.HOUR, By.OUTCOME, By.ENTRY}) {
                System.gc();
                long before = heap(false);
                pools().forEach(MemoryPoolMXBean::resetPeakUsage);
                long start = System.nanoTime();
                RateReport report = report(store, by);
                long took = System.nanoTime() - start;
                long above = heap(true) - before;
                most = Math.max(most, above);
                assertThat(report.now().total()).isEqualTo(verdicts);
                System.out.printf(
                        "%s, %,d verdicts, by %s: %d groups in %.1f ms, heap at most %,d KiB above%n",
                        name, verdicts, by, report.groups().size(), took / 1e6, above / 1024);
            }
            System.out.printf(
                    "%s, %,d verdicts: kept at %,d/s by %d threads%n",
                    name, verdicts, verdicts * 1_000_000_000L / (filled - begin), THREADS);
            return most;
        }
    }

    private static RateReport report(Store store, By by) {
        return new ReportRates(store.verdicts(), store.coverage(), MONTH::to)
                .report(new RateQuestion(
                        new VerdictScope("acme", Optional.empty(), Optional.empty()),
                        MONTH,
                        by,
                        ZoneId.of("Europe/Berlin")));
    }

    private static void fill(VerdictBook book, int verdicts) throws InterruptedException, ExecutionException {
        long step = MONTH.length().toMillis() / verdicts;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                all.add(threads.submit(() -> {
                    for (int number = first; number < verdicts; number += THREADS) {
                        book.keep(Judged.chat("conversation-" + number)
                                .at(MONTH.from().plusMillis(number * step))
                                .with(Optional.of(new BotId("bot-" + number % 10)))
                                .as(OUTCOMES.get(number % OUTCOMES.size()))
                                .kept());
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long heap(boolean peak) {
        return pools().stream()
                .mapToLong(pool -> (peak ? pool.getPeakUsage() : pool.getUsage()).getUsed())
                .sum();
    }
}
