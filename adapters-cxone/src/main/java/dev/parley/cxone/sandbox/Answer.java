package dev.parley.cxone.sandbox;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the server answers: JSON, always. */
record Answer(int status, String body, Map<String, String> headers) {

    static Answer of(int status, JsonNode body) {
        return new Answer(status, body.toString(), Map.of());
    }

    static Answer message(int status, String message) {
        return of(status, Json.object().put("message", message));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, Map.copyOf(more));
    }
}
