package dev.parley.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value, immutable. Objects keep the order of their keys: the first is the oldest. */
public sealed interface JsonValue {

    /** The value as compact JSON text. */
    default String json() {
        var out = new StringBuilder();
        JsonText.write(this, out);
        return out.toString();
    }

    /** How many bytes the compact JSON has in UTF-8. */
    default int bytes() {
        return json().getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Values by key.
     *
     * @param members by key, in their order
     */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        /** Keeps an unchangeable copy. */
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** An object without members. */
        public static JsonObject empty() {
            return new JsonObject(Map.of());
        }

        /** This object with the member set: where it stood before, or behind all others. */
        public JsonObject with(String key, JsonValue value) {
            var changed = new LinkedHashMap<>(members);
            changed.put(key, value);
            return new JsonObject(changed);
        }

        /** This object without the member. */
        public JsonObject without(String key) {
            var changed = new LinkedHashMap<>(members);
            changed.remove(key);
            return new JsonObject(changed);
        }
    }

    /**
     * Values in a row.
     *
     * @param items in their order
     */
    record JsonArray(List<JsonValue> items) implements JsonValue {
        /** Keeps an unchangeable copy. */
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    /**
     * A text.
     *
     * @param value the characters, without quotes or escapes
     */
    record JsonString(String value) implements JsonValue {}

    /**
     * A number.
     *
     * @param value with its scale, so that {@code 1.0} stays {@code 1.0}
     */
    record JsonNumber(BigDecimal value) implements JsonValue {}

    /**
     * True or false.
     *
     * @param value which of them
     */
    record JsonBoolean(boolean value) implements JsonValue {}

    /** The JSON {@code null}. */
    record JsonNull() implements JsonValue {}
}
