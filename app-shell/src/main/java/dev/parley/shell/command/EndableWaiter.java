package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Waits, until it is ended: then whoever waits goes on at once, and nobody waits any more. No thread is interrupted but in a
 * wait, so that nothing is torn apart that is on its way. Safe for many threads.
 */
final class EndableWaiter implements Waiter {
    private final Waiter waiter;
    private final Set<Thread> waiting = new HashSet<>();
    private boolean ended;

    EndableWaiter(Waiter waiter) {
        this.waiter = waiter;
    }

    @Override
    public void waitUntil(Instant when) {
        if (!enter()) {
            return;
        }
        try {
            waiter.waitUntil(when);
        } catch (WaitInterrupted e) {
            if (!hasEnded()) {
                throw e;
            }
        } finally {
            leave();
        }
    }

    /** Ends all waits. */
    synchronized void end() {
        ended = true;
        waiting.forEach(Thread::interrupt);
    }

    private synchronized boolean hasEnded() {
        return ended;
    }

    private synchronized boolean enter() {
        return !ended && waiting.add(Thread.currentThread());
    }

    /** An interruption that came too late to be noticed is not left to whoever waits next. */
    private synchronized void leave() {
        waiting.remove(Thread.currentThread());
        if (ended) {
            Thread.interrupted();
        }
    }
}
