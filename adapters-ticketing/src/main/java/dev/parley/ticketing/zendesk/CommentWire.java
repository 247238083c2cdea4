package dev.parley.ticketing.zendesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment as the vendor writes it. */
record CommentWire(
        @JsonProperty("author_id") @Nullable Long authorId,
        @JsonProperty("html_body") @Nullable String htmlBody,
        @Nullable String body) {

    record Page(
            @Nullable List<CommentWire> comments, @Nullable PageWire meta) {}
}
