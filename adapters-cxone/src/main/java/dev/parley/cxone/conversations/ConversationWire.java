package dev.parley.cxone.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A conversation as the vendor writes it. */
record ConversationWire(
        @Nullable String id,
        @Nullable String state,
        @Nullable List<ParticipantWire> participants,
        @Nullable JsonNode context,
        @Nullable String createdDate,
        @Nullable String updatedDate) {}
