package dev.parley.shell.store;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one thread wants to be written, and what became of it. */
final class WriteJob<T> {
    private final Function<Transaction, T> work;
    private final Thread owner;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private volatile boolean over;

    WriteJob(Function<Transaction, T> work, Thread owner) {
        this.work = work;
        this.owner = owner;
    }

    /** Does the work; it is not kept yet. */
    void run(Transaction transaction) {
        result = work.apply(transaction);
    }

    /** It is durable now. */
    void keep() {
        over = true;
        wake();
    }

    void fail(Throwable reason) {
        failure = reason;
        over = true;
        wake();
    }

    boolean isOver() {
        return over;
    }

    void wake() {
        LockSupport.unpark(owner);
    }

    /** For the owner, when it is over. */
    T result() {
        return switch (failure) {
            case null -> Objects.requireNonNull(result);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        };
    }
}
