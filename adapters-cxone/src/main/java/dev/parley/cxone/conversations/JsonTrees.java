package dev.parley.cxone.conversations;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.context.ContextData;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Jackson's trees in the domain's words. */
final class JsonTrees {
    private JsonTrees() {}

    /** A context; one that is missing or no object is empty. */
    static ContextData context(@Nullable JsonNode node) {
        return node != null && value(node) instanceof JsonObject object ? new ContextData(object) : ContextData.empty();
    }

    /** The members of an object; none of anything else. */
    static JsonObject members(JsonNode node) {
        return value(node) instanceof JsonObject object ? object : JsonObject.empty();
    }

    static JsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> new JsonArray(node.valueStream().map(JsonTrees::value).toList());
            case NUMBER -> new JsonNumber(node.decimalValue());
            case BOOLEAN -> new JsonBoolean(node.booleanValue());
            case STRING -> new JsonString(node.stringValue());
            case NULL, MISSING, BINARY, POJO -> new JsonNull();
        };
    }

    private static JsonObject object(JsonNode node) {
        var members = new LinkedHashMap<String, JsonValue>();
        node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
        return new JsonObject(members);
    }
}
