package dev.parley.cxone.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An interaction as the vendor writes it. Its {@code read} is not even read: it proves nothing. */
record InteractionWire(
        @Nullable String id,
        @Nullable String direction,
        @Nullable String type,
        @Nullable String text,
        @Nullable String participantId,
        @Nullable String createdDate,
        @Nullable String replyTo,
        @Nullable List<JsonNode> quickReplies,
        @Nullable List<JsonNode> attachments) {}
