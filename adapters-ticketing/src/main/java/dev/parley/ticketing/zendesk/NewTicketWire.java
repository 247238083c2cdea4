package dev.parley.ticketing.zendesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket to be created, as the vendor wants it. */
record NewTicketWire(Body ticket) {
    record Body(
            @JsonProperty("external_id") String externalId,
            String subject,
            NoteWire comment,
            String status,
            @Nullable List<String> tags,
            @JsonProperty("group_id") @Nullable Long groupId,
            @Nullable RequesterWire requester,

            @JsonProperty("via_followup_source_id") @Nullable
            Long followUpOf) {}

    record RequesterWire(String name, String email) {}
}
