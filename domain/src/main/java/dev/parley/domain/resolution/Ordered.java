package dev.parley.domain.resolution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Unchangeable copies of maps that keep their order. */
final class Ordered {
    private Ordered() {}

    static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
