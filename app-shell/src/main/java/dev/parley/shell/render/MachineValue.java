package dev.parley.shell.render;

import dev.parley.domain.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result object as maps, lists, texts, numbers and booleans, alike for all machine formats. Records become maps of
 * their components; one without components its name; one whose only component is {@code value} that value. Lengths of
 * time become milliseconds and their names end in {@code Ms}; points in time become UTC. Whatever else there is becomes
 * its own text, so a secret becomes three stars.
 */
final class MachineValue {
    private MachineValue() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> of(optional.orElse(null));
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number -> number;
            case Double number -> number.isNaN() || number.isInfinite() ? null : number;
            case BigDecimal number -> number;
            case BigInteger number -> number;
            case Duration duration -> duration.toMillis();
            case Instant instant -> instant.truncatedTo(ChronoUnit.MILLIS).toString();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case JsonValue json -> ofJson(json);
            case Map<?, ?> map -> ofMap(map);
            case Iterable<?> many -> ofMany(many);
            case Record record -> ofRecord(record);
            default -> value.toString();
        };
    }

    /** How machines call a component. */
    static String name(RecordComponent component) {
        String type = component.getGenericType().getTypeName();
        boolean length = type.equals("java.time.Duration") || type.equals("java.util.Optional<java.time.Duration>");
        return length && !component.getName().endsWith("Ms") ? component.getName() + "Ms" : component.getName();
    }

    private static @Nullable Object ofRecord(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        if (components.length == 0) {
            return record.getClass().getSimpleName();
        }
        if (components.length == 1 && components[0].getName().equals("value")) {
            return of(RecordValues.read(components[0], record));
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            members.put(name(component), of(RecordValues.read(component, record)));
        }
        return members;
    }

    private static Object ofMap(Map<?, ?> map) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put(String.valueOf(key), of(member)));
        return members;
    }

    private static Object ofMany(Iterable<?> many) {
        List<@Nullable Object> items = new ArrayList<>();
        many.forEach(item -> items.add(of(item)));
        return items;
    }

    private static @Nullable Object ofJson(JsonValue json) {
        return switch (json) {
            case JsonValue.JsonObject object -> ofMap(object.members());
            case JsonValue.JsonArray array -> ofMany(array.items());
            case JsonValue.JsonString text -> text.value();
            case JsonValue.JsonNumber number -> number.value();
            case JsonValue.JsonBoolean flag -> flag.value();
            case JsonValue.JsonNull nothing -> null;
        };
    }
}
