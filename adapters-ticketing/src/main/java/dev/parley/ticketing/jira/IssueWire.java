package dev.parley.ticketing.jira;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue as the vendor writes it. */
record IssueWire(
        @Nullable String key,
        @Nullable FieldsWire fields,
        @Nullable PropertiesWire properties,
        @Nullable List<TransitionWire> transitions) {

    record FieldsWire(
            @Nullable StatusWire status,
            @Nullable List<String> labels,
            @Nullable String created,
            @Nullable String updated) {}

    record PropertiesWire(PropertyWire.@Nullable Parley parley) {}

    /** @param to where it leads */
    record TransitionWire(
            @Nullable String id,
            @Nullable String name,
            @Nullable StatusWire to) {}

    PropertyWire.Parley parley() {
        return properties == null || properties.parley() == null
                ? new PropertyWire.Parley(null, null)
                : properties.parley();
    }

    List<String> labels() {
        return fields == null || fields.labels() == null ? List.of() : fields.labels();
    }

    StatusWire status() {
        return fields == null || fields.status() == null ? new StatusWire(null, null, null) : fields.status();
    }

    List<TransitionWire> ways() {
        return transitions == null ? List.of() : transitions;
    }
}
