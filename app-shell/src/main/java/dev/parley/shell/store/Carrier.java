package dev.parley.shell.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The thread on which a connection is used. */
interface Carrier extends AutoCloseable {

    /** Does the work and answers what it answers; an interrupt of the caller does not reach it and stays set. */
    <T> T call(Supplier<T> work);

    @Override
    void close();

    /** The caller's own thread: for a database whose work an interrupt cannot disturb. */
    static Carrier own() {
        return new Carrier() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }

            @Override
            public void close() {}
        };
    }

    /**
     * One platform thread, because the JDK closes the socket under a virtual thread that is interrupted in the middle of a
     * commit.
     */
    static Carrier platformThread(String name) {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        return new Carrier() {
            @Override
            public <T> T call(Supplier<T> work) {
                return answer(thread.submit(work::get));
            }

            @Override
            public void close() {
                thread.shutdown();
            }
        };
    }

    private static <T> T answer(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException runtime -> runtime;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }
}
