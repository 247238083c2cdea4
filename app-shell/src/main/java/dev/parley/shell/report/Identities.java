package dev.parley.shell.report;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Ids as plain texts, written as they are. */
final class Identities {
    private Identities() {}

    static <T> void add(SimpleModule words, Class<T> type, Function<T, String> text, Function<String, T> made) {
        words.addSerializer(type, new StdSerializer<>(type) {
            @Override
            public void serialize(T id, JsonGenerator json, SerializationContext context) {
                json.writeString(text.apply(id));
            }
        });
        words.addDeserializer(type, new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return made.apply(json.getString());
            }
        });
    }
}
