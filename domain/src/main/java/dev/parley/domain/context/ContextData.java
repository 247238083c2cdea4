package dev.parley.domain.context;

import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.time.Instant;
import java.util.Map;

/**
 * The whole context of a conversation, as the bot flow carries it.
 *
 * @param root the JSON object: {@code botSession} with what the flow works on, {@code metadata} with where it came from
 */
public record ContextData(JsonObject root) {
    /** The member that holds what the bot flow works on. */
    public static final String SESSION = "botSession";

    /** The member that says where a conversation came from. */
    public static final String METADATA = "metadata";

    private static final String SOURCE = "source";
    private static final String SIMULATION_SOURCE = "api-simulator";
    private static final String LIVE_SOURCE = "parley";

    /** A context that holds nothing. */
    public static ContextData empty() {
        return new ContextData(JsonObject.empty());
    }

    /** The first context of a conversation that a person holds. */
    public static ContextData live(JsonObject session, Instant createdAt) {
        return opening(session, LIVE_SOURCE, createdAt);
    }

    /** The first context of a simulated conversation; its session is marked so that bots and reports can tell. */
    public static ContextData simulation(JsonObject session, Instant createdAt) {
        return opening(session.with("simRun", new JsonBoolean(true)), SIMULATION_SOURCE, createdAt);
    }

    /** Whether Parley marked it as the context of a simulated conversation. */
    public boolean isSimulation() {
        return root.members().get(METADATA) instanceof JsonObject metadata
                && metadata.members().get(SOURCE) instanceof JsonString source
                && source.value().equals(SIMULATION_SOURCE);
    }

    /** How many bytes of the flow's budget this takes: its compact JSON in UTF-8, as Parley sends it. */
    public int bytes() {
        return root.bytes();
    }

    private static ContextData opening(JsonObject session, String source, Instant createdAt) {
        var metadata = new JsonObject(Map.of())
                .with(SOURCE, new JsonString(source))
                .with("createdAt", new JsonString(createdAt.toString()));
        return new ContextData(JsonObject.empty().with(SESSION, session).with(METADATA, metadata));
    }
}
