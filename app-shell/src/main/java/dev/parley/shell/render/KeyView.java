package dev.parley.shell.render;

import dev.parley.domain.context.KeySize;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A key of the context and its size.
 *
 * @param key the path, for example {@code botSession.cart}
 * @param bytes what it takes, or gained
 */
public record KeyView(String key, int bytes) {

    static List<KeyView> of(List<KeySize> sizes) {
        return sizes.stream()
                .map(size -> new KeyView(size.path().toString(), size.bytes()))
                .toList();
    }

    /** All in one line: {@code botSession.cart 812, metadata 90}. */
    static String line(List<KeyView> keys) {
        return keys.stream()
                .map(key -> key.key() + " " + Amounts.count(key.bytes()))
                .collect(Collectors.joining(", "));
    }
}
