package dev.parley.ticketing.jira;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A comment as the vendor writes it, without its words. */
record CommentWire(
        @Nullable String id,
        @Nullable UserWire author,
        @Nullable List<KeptWire> properties) {

    /** @param value of any shape */
    record KeptWire(@Nullable String key, @Nullable JsonNode value) {}

    record Page(
            @Nullable List<CommentWire> comments, @Nullable Long total) {}

    record Listed(@Nullable List<CommentWire> values) {}

    List<KeptWire> kept() {
        return properties == null ? List.of() : properties;
    }
}
