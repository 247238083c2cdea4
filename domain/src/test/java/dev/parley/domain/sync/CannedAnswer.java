package dev.parley.domain.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An HTTP answer that no server gave.
 *
 * @param status of HTTP
 * @param headers beside the length
 * @param body possibly empty
 */
public record CannedAnswer(int status, Map<String, String> headers, String body) {
    /** Keeps an unchangeable copy. */
    public CannedAnswer {
        headers = Map.copyOf(headers);
    }

    /** With an empty JSON object. */
    public static CannedAnswer status(int status) {
        return json(status, "{}");
    }

    /** With JSON. */
    public static CannedAnswer json(int status, String body) {
        return new CannedAnswer(status, Map.of("Content-Type", "application/json"), body);
    }

    /** A page for people. */
    public static CannedAnswer html(int status) {
        return new CannedAnswer(
                status,
                Map.of("Content-Type", "text/html"),
                "<!DOCTYPE html><html><body><h1>Please sign in</h1></body></html>");
    }

    /** A way to a page for people. */
    public static CannedAnswer redirect(String to) {
        return new CannedAnswer(302, Map.of("Location", to), "");
    }

    /** Asks to wait. */
    public CannedAnswer retryAfter(String value) {
        var more = new java.util.HashMap<>(headers);
        more.put("Retry-After", value);
        return new CannedAnswer(status, more, body);
    }

    HttpPiece piece() {
        List<String> lines = new ArrayList<>();
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        return new HttpPiece("HTTP/1.1 " + status + " Canned", lines, body.getBytes(UTF_8));
    }
}
