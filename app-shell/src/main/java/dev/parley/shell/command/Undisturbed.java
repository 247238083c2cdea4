package dev.parley.shell.command;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work on a thread that no interruption touches, so that Ctrl-C cuts no write in two. */
final class Undisturbed {
    private Undisturbed() {}

    /** Does it, and waits for its end in any case; throws what it throws. Who asked it to end has to tell it. */
    static <T> T call(String thread, Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name(thread).start(task);
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                // Asked to end: the work knows, and ends by itself. What is shown behind it needs a clear flag.
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException thrown -> throw thrown;
                    case Error thrown -> throw thrown;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
    }
}
