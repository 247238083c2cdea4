package dev.parley.cxone.conversations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A participant as the vendor writes it: the visitor is inbound, everybody else outbound. */
record ParticipantWire(
        @Nullable String id,
        @Nullable String channel,
        @Nullable String direction,
        @Nullable ProfileWire profile) {
    static final String INBOUND = "inbound";
    static final String OUTBOUND = "outbound";
    static final String BOT_PREFIX = "bot-";
    static final String VISITOR_PREFIX = "user-";

    /** A visitor's profile, or a bot's. What one of them does not have is not sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProfileWire(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable Map<String, Object> customFields,
            @Nullable String name,
            @Nullable String botInstanceId) {}
}
