package dev.parley.shell.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Components of a record as values, and values as people read them. */
final class RecordValues {
    private RecordValues() {}

    static @Nullable Object read(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** A value in one line: yes and no for booleans, lists with commas, nothing for what is absent. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> optional -> text(optional.orElse(null));
            case Boolean flag -> flag ? "yes" : "no";
            case Duration duration -> duration.toMillis() + " ms";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                        .collect(Collectors.joining(", "));
            case Collection<?> many -> many.stream().map(RecordValues::text).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
