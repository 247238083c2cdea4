package dev.parley.shell.command;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --session key=value} puts into the bot's session: what is JSON keeps its type, all else is text. */
final class SessionValues {
    private SessionValues() {}

    /** All pairs as one object; of a key that comes twice the last value counts. */
    static JsonObject of(List<Map.Entry<String, String>> pairs) {
        JsonObject session = JsonObject.empty();
        for (Map.Entry<String, String> pair : pairs) {
            session = session.with(pair.getKey(), value(pair.getValue()));
        }
        return session;
    }

    /** {@code 3}, {@code true}, {@code null}, {@code [1,2]}, {@code {"a":1}} and {@code "3"} are JSON. */
    static JsonValue value(String text) {
        try {
            JsonNode node = Json.STRICT.readTree(text);
            return node == null || node.isMissingNode() ? new JsonString(text) : typed(node);
        } catch (JacksonException e) {
            return new JsonString(text);
        }
    }

    private static JsonValue typed(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                JsonObject object = JsonObject.empty();
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    object = object.with(member.getKey(), typed(member.getValue()));
                }
                yield object;
            }
            case ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                node.forEach(item -> items.add(typed(item)));
                yield new JsonArray(items);
            }
            case NUMBER -> new JsonNumber(node.decimalValue());
            case BOOLEAN -> new JsonBoolean(node.booleanValue());
            case NULL -> new JsonNull();
            case STRING, BINARY, MISSING, POJO -> new JsonString(node.asString(""));
        };
    }

    private static final class Json {
        static final JsonMapper STRICT = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
