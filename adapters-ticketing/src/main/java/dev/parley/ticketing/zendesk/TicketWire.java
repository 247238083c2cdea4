package dev.parley.ticketing.zendesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket as the vendor writes it. */
record TicketWire(
        @Nullable Long id,
        @JsonProperty("external_id") @Nullable String externalId,
        @Nullable String status,
        @Nullable List<String> tags,
        @JsonProperty("assignee_id") @Nullable Long assigneeId,
        @JsonProperty("created_at") @Nullable String createdAt,
        @JsonProperty("updated_at") @Nullable String updatedAt) {

    List<String> allTags() {
        return tags == null ? List.of() : tags;
    }

    /** @param audit what a change did, in its answer alone */
    record Answer(@Nullable TicketWire ticket, @Nullable AuditWire audit) {}

    record Page(
            @Nullable List<TicketWire> tickets, @Nullable PageWire meta) {}

    record AuditWire(@Nullable List<EventWire> events) {}

    record EventWire(
            @Nullable String type,
            @Nullable String body,
            @JsonProperty("html_body") @Nullable String htmlBody) {}
}
