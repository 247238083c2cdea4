package dev.parley.cxone.conversations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern VISITOR =
            Pattern.compile(VISITOR_PREFIX + "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /**
     * Whether an id is a visitor's: the profile states {@code user-} and a UUID. What is outbound is told by the whole form
     * alone, because agents are users of the tenant, too, and {@code user-17} may be one of them.
     */
    static boolean isVisitor(String id, @Nullable String direction) {
        return OUTBOUND.equals(direction) ? VISITOR.matcher(id).matches() : id.startsWith(VISITOR_PREFIX);
    }

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
