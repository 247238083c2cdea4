package dev.parley.ticketing.requesttracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue. */
record QueueWire(
        @JsonProperty("Name") @Nullable String name,
        @JsonProperty("Disabled") @Nullable String disabled,
        @JsonProperty("TicketCustomFields") @Nullable List<FieldWire> fields,
        @JsonProperty("_hyperlinks") @Nullable List<LinkWire> links) {

    /** A disabled queue shows its tickets, and takes no new ones. */
    boolean isDisabled() {
        return "1".equals(disabled);
    }

    boolean has(String field) {
        return fields != null && fields.stream().anyMatch(candidate -> field.equals(candidate.name()));
    }

    boolean offers(String ref) {
        return links != null && links.stream().anyMatch(link -> ref.equals(link.ref()));
    }
}
