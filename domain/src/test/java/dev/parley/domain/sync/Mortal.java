package dev.parley.domain.sync;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiPredicate;

/**
 * A process that may be killed at any call of a port: before it, or when it is done and nobody knows yet. Whatever it calls
 * from then on does nothing, so that nothing is given back or cleaned up.
 */
final class Mortal {
    /** The process is no more. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private final BiPredicate<String, Boolean> hour;
    private volatile boolean dead;

    /** @param hour told the method, and whether it is done: says whether that is the end */
    Mortal(BiPredicate<String, Boolean> hour) {
        this.hour = hour;
    }

    /** Dies when that method is called the so-manieth time, before it is done. */
    static Mortal before(String method, int times) {
        return at(method, false, times);
    }

    /** Dies when that method was called the so-manieth time, and is done. */
    static Mortal behind(String method, int times) {
        return at(method, true, times);
    }

    private static Mortal at(String method, boolean done, int times) {
        var left = new java.util.concurrent.atomic.AtomicInteger(times);
        return new Mortal((called, isDone) -> called.equals(method) && isDone == done && left.decrementAndGet() == 0);
    }

    boolean isDead() {
        return dead;
    }

    /** The port as that process has it. */
    <T> T using(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    die(method.getName(), false);
                    try {
                        Object answer = method.invoke(real, arguments);
                        die(method.getName(), true);
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void die(String method, boolean done) {
        if (!dead && hour.test(method, done)) {
            dead = true;
        }
        if (dead) {
            throw new Killed();
        }
    }
}
