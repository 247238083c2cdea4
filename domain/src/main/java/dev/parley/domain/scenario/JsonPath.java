package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one place of a JSON value: {@code $.cart.items[0].name}, {@code $['first name']}. The part of RFC 9535 that names
 * a single place; a negative index counts from the end. Immutable.
 *
 * @param text as it was written
 * @param segments names ({@code String}) and indexes ({@code Integer}), from the root down
 */
public record JsonPath(String text, List<Object> segments) {
    private static final Pattern SEGMENT =
            Pattern.compile("\\.([\\p{L}_][\\p{L}\\p{N}_-]*)|\\[(-?\\d{1,9})]|\\['((?:[^'\\\\]|\\\\.)*)']");

    /** Keeps an unchangeable copy. */
    public JsonPath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException whose message says what is wrong with it
     */
    public static JsonPath parse(String text) {
        if (!text.startsWith("$")) {
            throw new IllegalArgumentException("'%s' is no JSON path: it starts with $".formatted(text));
        }
        var segments = new ArrayList<Object>();
        Matcher next = SEGMENT.matcher(text);
        int at = 1;
        while (at < text.length()) {
            if (!next.find(at) || next.start() != at) {
                throw new IllegalArgumentException(
                        "'%s' is no JSON path that names one place: look at '%s', and write for example $.cart.items[0].name"
                                .formatted(text, text.substring(at)));
            }
            segments.add(segment(next));
            at = next.end();
        }
        return new JsonPath(text, segments);
    }

    /** The value at that place, where there is one. */
    public Optional<JsonValue> in(JsonValue root) {
        Optional<JsonValue> here = Optional.of(root);
        for (Object segment : segments) {
            here = here.flatMap(value -> below(value, segment));
        }
        return here;
    }

    /** The value at that place as a text: a text as it is, anything else as its JSON. */
    public Optional<String> textIn(JsonValue root) {
        return in(root).map(value -> value instanceof JsonString string ? string.value() : value.json());
    }

    private static Object segment(Matcher found) {
        if (found.group(1) != null) {
            return found.group(1);
        }
        return found.group(2) != null
                ? (Object) Integer.valueOf(found.group(2))
                : found.group(3).replaceAll("\\\\(.)", "$1");
    }

    private static Optional<JsonValue> below(JsonValue value, Object segment) {
        if (value instanceof JsonObject object && segment instanceof String name) {
            return Optional.ofNullable(object.members().get(name));
        }
        if (value instanceof JsonArray array && segment instanceof Integer index) {
            int at = index < 0 ? array.items().size() + index : index;
            return at >= 0 && at < array.items().size()
                    ? Optional.of(array.items().get(at))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
