package dev.parley.shell.report;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.Secret;
import dev.parley.domain.context.ContextData;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** The domain's JSON as JSON. */
final class JsonValues {
    private static final JsonValue HIDDEN = new JsonString("***");

    private JsonValues() {}

    static final class Writer extends StdSerializer<JsonValue> {
        Writer() {
            super(JsonValue.class);
        }

        @Override
        public void serialize(JsonValue value, JsonGenerator json, SerializationContext context) {
            write(value, json, context);
        }
    }

    static final class Reader<T extends JsonValue> extends StdDeserializer<T> {
        private final Class<T> type;

        Reader(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return type.cast(read(context.readTree(json)));
        }
    }

    static final class ContextWriter extends StdSerializer<ContextData> {
        ContextWriter() {
            super(ContextData.class);
        }

        @Override
        public void serialize(ContextData data, JsonGenerator json, SerializationContext context) {
            write(data.root(), json, context);
        }
    }

    static final class ContextReader extends StdDeserializer<ContextData> {
        ContextReader() {
            super(ContextData.class);
        }

        @Override
        public ContextData deserialize(JsonParser json, DeserializationContext context) {
            return new ContextData((JsonObject) read(context.readTree(json)));
        }
    }

    private static void write(JsonValue value, JsonGenerator json, SerializationContext context) {
        switch (value) {
            case JsonObject object -> {
                json.writeStartObject();
                object.members().forEach((name, member) -> {
                    json.writeName(RedactedText.redacted(name, context));
                    JsonValue shown = hidden(name, member);
                    if (!shown.equals(member)) {
                        RedactedText.redacting(context).ifPresent(Redacting::hides);
                    }
                    write(shown, json, context);
                });
                json.writeEndObject();
            }
            case JsonArray array -> {
                json.writeStartArray();
                array.items().forEach(item -> write(item, json, context));
                json.writeEndArray();
            }
            case JsonString string -> json.writeString(RedactedText.redacted(string.value(), context));
            case JsonNumber number -> json.writeNumber(number.value());
            case JsonBoolean bool -> json.writeBoolean(bool.value());
            case JsonNull n -> json.writeNull();
        }
    }

    /** What is called like a secret is one, also in a list. What is below it has a name of its own. */
    private static JsonValue hidden(String name, JsonValue value) {
        return switch (value) {
            case JsonString s when Secret.isCalled(name) -> HIDDEN;
            case JsonNumber n when Secret.isNumberCalled(name) -> HIDDEN;
            case JsonArray array ->
                new JsonArray(
                        array.items().stream().map(item -> hidden(name, item)).toList());
            case JsonString s -> s;
            case JsonNumber n -> n;
            case JsonObject o -> o;
            case JsonBoolean b -> b;
            case JsonNull n -> n;
        };
    }

    private static JsonValue read(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                node.properties().forEach(member -> members.put(member.getKey(), read(member.getValue())));
                yield new JsonObject(members);
            }
            case ARRAY -> new JsonArray(node.valueStream().map(JsonValues::read).toList());
            case NUMBER -> new JsonNumber(node.decimalValue());
            case BOOLEAN -> new JsonBoolean(node.booleanValue());
            case STRING -> new JsonString(node.stringValue());
            case NULL, MISSING, BINARY, POJO -> new JsonNull();
        };
    }
}
