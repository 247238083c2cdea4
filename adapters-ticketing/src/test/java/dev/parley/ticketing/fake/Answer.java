package dev.parley.ticketing.fake;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a fake answers.
 *
 * @param status of HTTP
 * @param headers beside {@code Content-Type}
 * @param body JSON; empty for none
 */
public record Answer(int status, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    /**
     * With a body.
     *
     * @param body maps, lists, texts, numbers
     */
    public static Answer json(int status, Object body) {
        return new Answer(status, Map.of(), JSON.writeValueAsString(body));
    }

    /** The same with one header more. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
