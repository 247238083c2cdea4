package dev.parley.domain.scenario.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lists that cannot be empty: one and perhaps more. */
final class Several {
    private Several() {}

    static <T> List<T> of(T one, T[] others) {
        return Stream.concat(Stream.of(one), Arrays.stream(others)).toList();
    }
}
