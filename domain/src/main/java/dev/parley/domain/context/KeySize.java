package dev.parley.domain.context;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the context a key takes, or by how much it grew.
 *
 * @param path which key
 * @param bytes of {@code "key":value} in compact JSON, in UTF-8, without a comma
 */
public record KeySize(ContextPath path, int bytes) {

    /** The keys of a context as people think of them: those inside the objects at the top, and the others at the top. */
    static List<KeySize> of(ContextData context) {
        var sizes = new ArrayList<KeySize>();
        context.root().members().forEach((key, value) -> {
            var path = new ContextPath(List.of(key));
            if (value instanceof JsonObject object && !object.members().isEmpty()) {
                object.members()
                        .forEach((inner, held) -> sizes.add(new KeySize(path.child(inner), memberBytes(inner, held))));
            } else {
                sizes.add(new KeySize(path, memberBytes(key, value)));
            }
        });
        return sizes;
    }

    static int memberBytes(String key, JsonValue value) {
        return new JsonString(key).bytes() + 1 + value.bytes();
    }
}
