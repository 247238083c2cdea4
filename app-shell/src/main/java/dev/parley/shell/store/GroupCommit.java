package dev.parley.shell.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets many threads share one transaction, and so one force of the disk: whoever comes first leads, and takes along all
 * who came while the one before was at work. No thread of its own; safe for many threads, also virtual ones. An interrupt
 * does not disturb it and stays set.
 */
final class GroupCommit {
    private static final int LARGEST = 256;

    private final Lane lane;
    private final Dialect dialect;
    private final Queue<WriteJob<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lead = new ReentrantLock();

    GroupCommit(Lane lane, Dialect dialect) {
        this.lane = lane;
        this.dialect = dialect;
    }

    /**
     * Does the work, durably. It may be done again from its beginning, so it may change nothing but the database.
     *
     * @throws StoreException when it cannot be kept; then nothing of it is
     */
    <T> T commit(Function<Transaction, T> work) {
        var job = new WriteJob<>(work, Thread.currentThread());
        waiting.add(job);
        boolean interrupted = false;
        while (!job.isOver()) {
            if (lead.tryLock()) {
                try {
                    if (!job.isOver()) {
                        lead(next());
                    }
                } finally {
                    lead.unlock();
                }
                // Whoever came while this thread led has seen the lock taken and sleeps.
                WriteJob<?> first = waiting.peek();
                if (first != null) {
                    first.wake();
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return job.result();
    }

    private List<WriteJob<?>> next() {
        List<WriteJob<?>> group = new ArrayList<>();
        for (WriteJob<?> job = waiting.poll(); job != null; job = waiting.poll()) {
            group.add(job);
            if (group.size() == LARGEST) {
                break;
            }
        }
        return group;
    }

    private void lead(List<WriteJob<?>> group) {
        try {
            together(group);
        } catch (RuntimeException | Error e) {
            if (group.size() == 1 || concernsAll(e)) {
                group.forEach(job -> job.fail(e));
            } else {
                group.forEach(job -> lead(List.of(job)));
            }
        }
    }

    private void together(List<WriteJob<?>> group) {
        Transaction done = lane.transact(sql -> {
            var transaction = new Transaction(sql, dialect);
            group.forEach(job -> job.run(transaction));
            transaction.finish();
            return transaction;
        });
        done.committed();
        group.forEach(WriteJob::keep);
    }

    /** Trying each alone would only take as long again. */
    private static boolean concernsAll(Throwable thrown) {
        return thrown instanceof StoreException e
                && (e.kind() == StoreException.Kind.BUSY || e.kind() == StoreException.Kind.UNREACHABLE);
    }
}
