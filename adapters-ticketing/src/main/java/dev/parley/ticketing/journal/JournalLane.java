package dev.parley.ticketing.journal;

import dev.parley.domain.sync.DeskException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one connection. Threads that write at the same time share a transaction, and so one force of the disk: whoever has
 * the connection takes along all who wait for it. Safe for many threads; an interrupt does not disturb it.
 */
final class JournalLane {
    private static final int LARGEST = 256;

    private final JournalFile file;
    /** Fair: whoever is done and comes again would else write alone, before those who wait have come. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final Queue<Job<?>> waiting = new ConcurrentLinkedQueue<>();
    private @Nullable JournalSql open;

    JournalLane(JournalFile file) {
        this.file = file;
    }

    /** What is done with the connection. It refuses by a {@link DeskException} before it has changed anything. */
    @FunctionalInterface
    interface Work<T> {
        T on(JournalSql sql) throws SQLException;
    }

    private static final class Job<T> {
        private final Work<T> work;
        private @Nullable T result;
        private @Nullable DeskException fault;
        private boolean over;

        Job(Work<T> work) {
            this.work = work;
        }

        void run(JournalSql sql) throws SQLException {
            try {
                result = work.on(sql);
            } catch (DeskException e) {
                fault = e;
            }
        }

        void fail(DeskException why) {
            fault = why;
            over = true;
        }
    }

    <T> T read(Work<T> work) {
        turn.lock();
        try {
            return work.on(connected());
        } catch (SQLException e) {
            discard();
            throw JournalFaults.of(e, false);
        } finally {
            turn.unlock();
        }
    }

    /** Does the work durably, all of it or nothing. */
    <T> Optional<T> write(Work<T> work) {
        var job = new Job<>(work);
        waiting.add(job);
        turn.lock();
        try {
            if (!job.over) {
                lead(next(job));
            }
        } finally {
            turn.unlock();
        }
        if (job.fault != null) {
            throw job.fault;
        }
        return Optional.ofNullable(job.result);
    }

    /** Its own job is among them, however many wait. */
    private List<Job<?>> next(Job<?> own) {
        waiting.remove(own);
        List<Job<?>> group = new ArrayList<>(List.of(own));
        while (group.size() < LARGEST) {
            Job<?> job = waiting.poll();
            if (job == null) {
                break;
            }
            group.add(job);
        }
        return group;
    }

    private void lead(List<Job<?>> group) {
        boolean committing = false;
        try {
            JournalSql sql = connected();
            sql.execute("BEGIN IMMEDIATE");
            for (Job<?> job : group) {
                job.run(sql);
            }
            committing = true;
            sql.execute("COMMIT");
            group.forEach(job -> job.over = true);
        } catch (SQLException e) {
            discard();
            DeskException fault = JournalFaults.of(e, committing);
            group.forEach(job -> job.fail(fault));
        } catch (DeskException e) {
            group.forEach(job -> job.fail(e));
        } finally {
            if (group.stream().anyMatch(job -> !job.over)) {
                discard();
                group.forEach(job -> job.over = true);
            }
        }
    }

    private JournalSql connected() throws SQLException {
        JournalSql now = open;
        if (now == null) {
            now = file.connect();
            open = now;
        }
        return now;
    }

    /** Behind an error the connection can be out of step with its transaction. */
    private void discard() {
        JournalSql gone = open;
        open = null;
        if (gone != null) {
            try {
                gone.close();
            } catch (SQLException e) {
                // there is nothing left to do for it
            }
        }
    }
}
