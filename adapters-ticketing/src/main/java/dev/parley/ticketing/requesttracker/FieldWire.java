package dev.parley.ticketing.requesttracker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A custom field: of a queue without values, of a ticket with them. */
record FieldWire(@Nullable String name, @Nullable List<String> values) {
    boolean holds(String field, String value) {
        return field.equals(name) && values != null && values.contains(value);
    }
}
