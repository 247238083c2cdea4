package dev.parley.ticketing.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A request as a fake sees it.
 *
 * @param path without the query, decoded
 * @param query decoded, in its order
 * @param headers by their names in lower case, the first value of each
 * @param body as it came; empty where none did
 */
public record Call(
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
            int sign = pair.indexOf('=');
            String name = decoded(sign < 0 ? pair : pair.substring(0, sign));
            query.computeIfAbsent(name, unused -> new ArrayList<>())
                    .add(sign < 0 ? "" : decoded(pair.substring(sign + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The first value of a parameter, or what stands for it. */
    public String asked(String name, String otherwise) {
        List<String> values = query.get(name);
        return values == null ? otherwise : values.getFirst();
    }

    /** The first value of a header, or nothing at all as the empty text. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    /** A part of the path: {@code /api/v2/tickets/7} has {@code 7} as its part 3. */
    public String part(int index) {
        return path.substring(1).split("/", -1)[index];
    }

    /** Whether the method is that one and the path has that shape, with <code>*</code> for one part. */
    public boolean is(String wantedMethod, String shape) {
        return method.equals(wantedMethod)
                && path.matches(shape.replace(".", "\\.").replace("*", "[^/]+"));
    }

    /** The body as JSON; a missing node where it is none. */
    public JsonNode json() {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
