package dev.parley.domain.exchange;

import dev.parley.domain.WaitInterrupted;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * Lets so many conversations be under way at once as the tenant's budget can serve; the others wait outside, in their order.
 * How many that is may change while they wait. Safe for many threads.
 *
 * <p>Who enters leaves, whatever happens between.
 */
public final class Admission {
    private final IntSupplier most;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition room = lock.newCondition();
    private int underWay;
    private int outside;

    /** @param most how many may be under way now; less than 1 counts as 1 */
    public Admission(IntSupplier most) {
        this.most = most;
    }

    /** Lets everybody in. */
    public static Admission free() {
        return new Admission(() -> Integer.MAX_VALUE);
    }

    /**
     * Waits until there is room, and takes it.
     *
     * @throws WaitInterrupted when the thread is interrupted; then no room was taken
     */
    public void enter() {
        lock.lock();
        outside++;
        try {
            while (isFull()) {
                room.await();
            }
            underWay++;
        } catch (InterruptedException e) {
            throw new WaitInterrupted(e);
        } finally {
            outside--;
            callNext();
            lock.unlock();
        }
    }

    /** Gives the room back. */
    public void leave() {
        lock.lock();
        try {
            if (underWay == 0) {
                throw new IllegalStateException("nobody is under way who could leave");
            }
            underWay--;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    /** How many are under way. */
    public int underWay() {
        lock.lock();
        try {
            return underWay;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull() {
        return underWay >= Math.max(1, most.getAsInt());
    }

    private void callNext() {
        if (outside > 0 && !isFull()) {
            room.signal();
        }
    }
}
