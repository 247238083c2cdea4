package dev.parley.ticketing.zendesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of a ticket; what is null stays as it is. */
record ChangeWire(Body ticket) {
    record Body(
            @JsonProperty("external_id") @Nullable String externalId,
            @Nullable NoteWire comment,
            @Nullable String status,
            @Nullable List<String> tags,
            @JsonProperty("assignee_id") @Nullable Long assigneeId,
            @JsonProperty("group_id") @Nullable Long groupId,
            @JsonProperty("safe_update") @Nullable Boolean safeUpdate,
            @JsonProperty("updated_stamp") @Nullable String updatedStamp) {}

    static ChangeWire note(String html) {
        return new ChangeWire(new Body(null, NoteWire.hidden(html), null, null, null, null, null, null));
    }
}
