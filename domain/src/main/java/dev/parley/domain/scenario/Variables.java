package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.VisitorProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values of one conversation by name: given ones, captured ones, and generated ones. Serves one thread. */
final class Variables {
    private final Map<String, String> values;
    private final GeneratedValues generated;

    /**
     * @param given known from the beginning; their texts may hold places for values that stand before them or are generated
     */
    Variables(Map<String, String> given, GeneratedValues generated) {
        this.generated = generated;
        this.values = new LinkedHashMap<>();
        given.forEach((name, value) -> values.put(name, fill(new Template(value))));
    }

    /** The value of a name, where it has one. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).or(() -> generated.value(name));
    }

    /** The text with its places filled in; a name without a value leaves its place empty. */
    String fill(Template template) {
        return template.filled(name -> value(name).orElse(""));
    }

    /** Keeps captured values; a later one of a name counts. */
    void keep(Map<String, String> captured) {
        values.putAll(captured);
    }

    /** Every value that was given or captured, by name. */
    Map<String, String> known() {
        return Map.copyOf(values);
    }

    VisitorProfile fill(VisitorProfile visitor) {
        var attributes = new LinkedHashMap<String, String>();
        visitor.attributes().forEach((key, value) -> attributes.put(key, fill(new Template(value))));
        return new VisitorProfile(
                fill(new Template(visitor.firstName())),
                fill(new Template(visitor.lastName())),
                fill(new Template(visitor.email())),
                attributes);
    }

    JsonObject fill(JsonObject session) {
        var filled = new LinkedHashMap<String, JsonValue>();
        session.members().forEach((key, value) -> filled.put(key, fill(value)));
        return new JsonObject(filled);
    }

    private JsonValue fill(JsonValue value) {
        return switch (value) {
            case JsonString string -> new JsonString(fill(new Template(string.value())));
            case JsonObject object -> fill(object);
            case JsonArray array ->
                new JsonArray(array.items().stream().map(this::fill).toList());
            case JsonValue.JsonNumber n -> n;
            case JsonValue.JsonBoolean b -> b;
            case JsonValue.JsonNull n -> n;
        };
    }
}
