package dev.parley.domain.context;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names a key of the context by the keys that lead to it, for example {@code botSession.cart}. A dot or a backslash that
 * belongs to a key is written with a backslash before it. Items of arrays have no path.
 *
 * @param keys from the root down, not empty
 */
public record ContextPath(List<String> keys) {
    /** Keeps an unchangeable copy and checks that there is a key. */
    public ContextPath {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a context path has at least one key");
        }
    }

    /** Reads what {@link #toString()} writes. */
    public static ContextPath parse(String text) {
        var keys = new ArrayList<String>();
        var key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                keys.add(finished(key, text));
            } else {
                key.append(c == '\\' && i + 1 < text.length() ? text.charAt(++i) : c);
            }
        }
        keys.add(finished(key, text));
        return new ContextPath(keys);
    }

    /** The path of a key inside this one. */
    public ContextPath child(String key) {
        var longer = new ArrayList<>(keys);
        longer.add(key);
        return new ContextPath(longer);
    }

    /** Whether the other path is this one or lies inside it. */
    public boolean covers(ContextPath other) {
        return other.keys.size() >= keys.size()
                && other.keys.subList(0, keys.size()).equals(keys);
    }

    @Override
    public String toString() {
        return keys.stream()
                .map(key -> key.replace("\\", "\\\\").replace(".", "\\."))
                .collect(Collectors.joining("."));
    }

    private static String finished(StringBuilder key, String text) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' is not a context path: a key is empty, write for example botSession.cart".formatted(text));
        }
        String whole = key.toString();
        key.setLength(0);
        return whole;
    }
}
