package dev.parley.ticketing.requesttracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket. One that was merged is told as the ticket that it was merged into. */
record TicketWire(
        String id,
        @JsonProperty("Status") String status,
        @JsonProperty("Created") Instant created,
        @JsonProperty("CustomFields") @Nullable List<FieldWire> fields,
        @JsonProperty("_hyperlinks") @Nullable List<LinkWire> links) {

    Optional<String> value(String field) {
        return fields == null
                ? Optional.empty()
                : fields.stream()
                        .filter(candidate -> field.equals(candidate.name()) && candidate.values() != null)
                        .flatMap(candidate -> candidate.values().stream())
                        .findFirst();
    }

    boolean refersTo(String uri) {
        return links != null
                && links.stream().anyMatch(link -> "refers-to".equals(link.ref()) && uri.equals(link.url()));
    }

    boolean offers(String ref) {
        return links != null && links.stream().anyMatch(link -> ref.equals(link.ref()));
    }
}
