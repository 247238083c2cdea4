package dev.parley.domain.context;

import dev.parley.domain.JsonValue.JsonObject;

/** Contexts for tests, written as JSON with single quotes. */
final class Contexts {
    private Contexts() {}

    static ContextData context(String json) {
        return new ContextData((JsonObject) JsonReader.read(json.replace('\'', '"')));
    }
}
