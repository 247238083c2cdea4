package dev.parley.ticketing.fake;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes long to start, for all test classes of a JVM: made when first asked for, and if that fails, never again. */
public final class Once<T> {
    private final Supplier<T> maker;
    private @Nullable T made;
    private @Nullable RuntimeException failed;

    /** @param maker called at most once */
    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    /** It. */
    public synchronized T get() {
        if (failed != null) {
            throw new IllegalStateException("did not start when it was first asked for", failed);
        }
        if (made == null) {
            try {
                made = maker.get();
            } catch (RuntimeException e) {
                failed = e;
                throw e;
            }
        }
        return made;
    }
}
