package dev.parley.shell.store;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One connection, one transaction at a time. It is opened when it is needed, and thrown away after anything that went
 * wrong in the database: behind a refusal a connection can be out of step with its transaction. Safe for many threads.
 */
final class Lane implements AutoCloseable {
    private final Dialect dialect;
    private final Patience patience;
    private final Carrier carrier;
    private final boolean writing;
    private final Lock turn = new ReentrantLock();
    private @Nullable Sql open;
    private boolean closed;

    Lane(Dialect dialect, Patience patience, boolean writing) {
        this.dialect = dialect;
        this.patience = patience;
        this.writing = writing;
        this.carrier = dialect.carrier("parley-store-" + (writing ? "writer" : "reader"));
    }

    /**
     * Does the work in a transaction. While others are in the way it is done again from its beginning, so it may change
     * nothing but the database.
     *
     * @throws StoreException when the database cannot do it; then nothing of it is done
     */
    <T> T transact(Function<Sql, T> work) {
        turn.lock();
        try {
            checkOpen();
            return carrier.call(() -> patiently(work));
        } finally {
            turn.unlock();
        }
    }

    /** Does something outside of any transaction, if the database lets it be done within a moment; false when it does not. */
    boolean outside(Predicate<Sql> work) {
        Patience.Attempts attempts = patience.fewAttempts();
        try {
            boolean done = onceOutside(work);
            while (!done && attempts.another()) {
                done = onceOutside(work);
            }
            return done;
        } finally {
            attempts.over();
        }
    }

    /** Others may have the connection between two attempts. */
    private boolean onceOutside(Predicate<Sql> work) {
        turn.lock();
        try {
            checkOpen();
            return carrier.call(() -> {
                try {
                    return work.test(connected());
                } catch (SqlFailed e) {
                    discard();
                    return false;
                }
            });
        } finally {
            turn.unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    private <T> T patiently(Function<Sql, T> work) {
        Patience.Attempts attempts = patience.attempts();
        try {
            while (true) {
                try {
                    return once(work);
                } catch (SqlFailed e) {
                    discard();
                    if (!dialect.passes(e.reason()) || !attempts.another()) {
                        throw dialect.words(e.reason());
                    }
                }
            }
        } finally {
            attempts.over();
        }
    }

    private <T> T once(Function<Sql, T> work) {
        Sql sql = begun();
        boolean done = false;
        try {
            T result = work.apply(sql);
            sql.execute("COMMIT");
            done = true;
            return result;
        } catch (SqlFailed e) {
            done = true;
            throw e;
        } finally {
            if (!done) {
                giveUp(sql);
            }
        }
    }

    /** A server may have ended a connection since it was used last: then there is another one. */
    private Sql begun() {
        boolean used = open != null;
        Sql sql = connected();
        try {
            sql.execute(dialect.begin(writing));
        } catch (SqlFailed e) {
            if (!used || dialect.passes(e.reason())) {
                throw e;
            }
            discard();
            sql = connected();
            sql.execute(dialect.begin(writing));
        }
        return sql;
    }

    /** The work itself failed, not the database. */
    private void giveUp(Sql sql) {
        try {
            sql.execute("ROLLBACK");
        } catch (SqlFailed e) {
            discard();
        }
    }

    private Sql connected() {
        Sql now = open;
        if (now == null) {
            try {
                now = dialect.connect(writing);
            } catch (SQLException e) {
                throw new SqlFailed(e);
            }
            open = now;
        }
        return now;
    }

    private void discard() {
        Sql gone = open;
        open = null;
        if (gone != null) {
            gone.close();
        }
    }

    /** Whoever is at work finishes first. */
    @Override
    public void close() {
        turn.lock();
        try {
            if (!closed) {
                closed = true;
                carrier.call(() -> {
                    discard();
                    return closed;
                });
                carrier.close();
            }
        } finally {
            turn.unlock();
        }
    }
}
