package dev.parley.shell.command;

import dev.parley.domain.sync.Holder;
import dev.parley.domain.sync.SyncDeltas;
import dev.parley.domain.sync.SyncScope;
import dev.parley.domain.sync.SyncSummary;
import dev.parley.domain.sync.SyncWatcher;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs a sync on a thread that no interruption touches: Ctrl-C and SIGTERM end it between two writes. */
final class UndisturbedSync {
    private final SyncRoute route;
    private final Interruption interruption;
    private final EndableWaiter waiter;

    UndisturbedSync(SyncRoute route, Interruption interruption) {
        this.route = route;
        this.interruption = interruption;
        this.waiter = new EndableWaiter(route.tenant().waiter());
        interruption.onRequest(waiter::end);
    }

    /** Runs, and waits for its end in any case. May be called again. */
    SyncSummary run(SyncScope scope, SyncWatcher watcher) {
        Holder me = route.me();
        var task = new FutureTask<>(
                () -> new SyncDeltas(route.parts(interruption::requested), me, waiter, watcher).run(scope));
        Thread.ofVirtual().name("sync").start(task);
        return endOf(task);
    }

    private static SyncSummary endOf(FutureTask<SyncSummary> task) {
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                // Asked to end: the run knows, and ends by itself. What is shown behind it needs a clear flag.
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
