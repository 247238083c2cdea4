package dev.parley.domain.scenario;

import dev.parley.domain.WaitInterrupted;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;

/**
 * A process that is killed at one of its steps: just before or just behind one of its calls to the outside. Behind that,
 * nothing of it reaches the outside any more, whatever its code tries.
 */
final class KilledProcess {
    private final int killedAt;
    private final boolean gently;
    private int step;
    private boolean dead;

    /**
     * @param killedAt the step, 0 for the first; a number beyond all steps lets it live
     * @param gently whether it is only interrupted there and may clean up, as behind Ctrl-C
     */
    KilledProcess(int killedAt, boolean gently) {
        this.killedAt = killedAt;
        this.gently = gently;
    }

    /** What ends the code of the process in the test. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    boolean isDead() {
        return dead;
    }

    /** An append is a step at which it may be killed; an interrupt does not reach into one. */
    boolean killsWithin(String call) {
        return call.equals("append") && !gently;
    }

    /** Whether it came as far as that step. */
    boolean wasReached() {
        return step > killedAt;
    }

    /** The same port, as this process reaches it. */
    <T> T reaching(Class<T> port, T outside, Predicate<String> counted) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            boolean counts = counted.test(method.getName());
            step(counts);
            Object result;
            try {
                result = method.invoke(outside, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            step(counts);
            return result;
        }));
    }

    private void step(boolean counts) {
        boolean now = counts && step++ == killedAt;
        dead |= now && !gently;
        if (dead) {
            throw new Killed();
        }
        if (now) {
            throw new WaitInterrupted(null);
        }
    }
}
