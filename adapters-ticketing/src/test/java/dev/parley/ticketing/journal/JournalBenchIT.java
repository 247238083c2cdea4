package dev.parley.ticketing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how many entries a second a journal takes, each write durable when its call returns. In batches of 100 by several
 * threads, as a sync that has to catch up writes them, it must be 10,000.
 */
class JournalBenchIT {
    private static final int TICKETS = Integer.getInteger("parley.bench.tickets", 2_000);

    private static final int CATCHING_UP = 100;
    private static final long ENTRIES_A_SECOND = 10_000;

    @TempDir
    private Path folder;

    @Test
    void entriesASecond() throws InterruptedException, ExecutionException {
        entries(200, 1, 20);
        for (int threads : new int[] {1, 8, 64}) {
            for (int batch : new int[] {1, 10, CATCHING_UP}) {
                long perSecond = entries(TICKETS, threads, batch);
                System.out.printf(
                        "journal, %d threads, batches of %d: %d entries/s, each ticket created, filled and moved%n",
                        threads, batch, perSecond);
                if (threads > 1 && batch == CATCHING_UP) {
                    assertThat(perSecond).as("%d threads", threads).isGreaterThanOrEqualTo(ENTRIES_A_SECOND);
                }
            }
        }
    }

    private long entries(int tickets, int threads, int batch) throws InterruptedException, ExecutionException {
        TicketDesk desk = JournalWriter.open(folder.resolve("j-" + tickets + "-" + threads + "-" + batch + ".db"));
        try (ExecutorService writers = Executors.newFixedThreadPool(threads)) {
            List<Callable<TicketRef>> work = IntStream.range(0, tickets)
                    .<Callable<TicketRef>>mapToObj(number -> () -> {
                        TicketRef ticket = JournalWriter.create(desk, "c" + number);
                        JournalWriter.append(desk, ticket, 0, batch);
                        desk.move(ticket, TicketState.RESOLVED, Optional.empty());
                        return ticket;
                    })
                    .toList();
            long begin = System.nanoTime();
            for (Future<TicketRef> done : writers.invokeAll(work)) {
                done.get();
            }
            return tickets * (long) batch * 1_000_000_000L / (System.nanoTime() - begin);
        }
    }
}
