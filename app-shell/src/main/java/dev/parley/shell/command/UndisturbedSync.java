package dev.parley.shell.command;

import dev.parley.domain.sync.Holder;
import dev.parley.domain.sync.SyncDeltas;
import dev.parley.domain.sync.SyncScope;
import dev.parley.domain.sync.SyncSummary;
import dev.parley.domain.sync.SyncWatcher;

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
        return Undisturbed.call(
                "sync", () -> new SyncDeltas(route.parts(interruption::requested), me, waiter, watcher).run(scope));
    }
}
