package dev.parley.shell.wiring;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Built when it is first asked for, and once. Safe for many threads. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> recipe;
    private volatile @Nullable T built;

    Lazy(Supplier<T> recipe) {
        this.recipe = recipe;
    }

    @Override
    public T get() {
        T there = built;
        return there == null ? build() : there;
    }

    private synchronized T build() {
        T there = built;
        if (there == null) {
            there = recipe.get();
            built = there;
        }
        return there;
    }
}
