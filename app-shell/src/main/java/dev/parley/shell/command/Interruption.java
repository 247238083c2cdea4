package dev.parley.shell.command;

import java.util.ArrayList;
import java.util.List;

/**
 * The wish to end a running command: Ctrl-C, or the process being told to stop. It interrupts the command's thread;
 * waiting code then throws {@code WaitInterrupted}. Safe for many threads.
 */
public final class Interruption {
    private final Thread command;
    private final List<Runnable> hooks = new ArrayList<>();
    private boolean requested;
    private boolean over;

    /** @param command the thread to interrupt */
    public Interruption(Thread command) {
        this.command = command;
    }

    /** Whether the user wants the command to end. For loops that do not wait. */
    public synchronized boolean requested() {
        return requested;
    }

    /**
     * Something to do at once when the wish comes, beside the interruption of the thread; for work on other threads.
     * Runs at once when the wish is already there.
     */
    public void onRequest(Runnable hook) {
        synchronized (this) {
            if (!requested) {
                hooks.add(hook);
                return;
            }
        }
        hook.run();
    }

    /** Asks the command to end; whoever asks again does not want to wait for its clean-up. No effect when it is over. */
    public void request() {
        List<Runnable> now;
        synchronized (this) {
            if (over) {
                return;
            }
            requested = true;
            now = List.copyOf(hooks);
            hooks.clear();
            command.interrupt();
        }
        now.forEach(Runnable::run);
    }

    /** The command is over: from now on its thread is not touched, and a flag that came too late is cleared. */
    public synchronized void over() {
        over = true;
        if (Thread.currentThread() == command) {
            Thread.interrupted();
        }
    }
}
