package dev.parley.domain;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A fake that breaks a promise, and the tests of its kit that must turn red for it.
 *
 * @param what is broken, as a sentence about the fake
 * @param broken makes what the kit is run with
 * @param reds the names of the tests, all of them
 */
public record KitMutant<T>(String what, Supplier<T> broken, Set<String> reds) {
    private static final ThreadLocal<Supplier<?>> UNDER_TEST = new ThreadLocal<>();

    /** A mutant. */
    public static <T> KitMutant<T> mutant(String what, Supplier<T> broken, String... reds) {
        return new KitMutant<>(what, broken, Set.of(reds));
    }

    /** What the kit that runs on this thread is about, made anew. */
    public static <T> T underTest(Class<T> type) {
        return type.cast(UNDER_TEST.get().get());
    }

    /** Runs the kit with this mutant. */
    public Set<String> redTestsOf(Class<?> kit) {
        UNDER_TEST.set(broken);
        try {
            return KitRun.redTestsOf(kit);
        } finally {
            UNDER_TEST.remove();
        }
    }

    /** All tests that some mutant turns red. */
    public static <T> Set<String> named(Stream<KitMutant<T>> mutants) {
        return new TreeSet<>(mutants.map(KitMutant::reds).flatMap(Set::stream).toList());
    }

    @Override
    public String toString() {
        return what;
    }
}
