package dev.parley.ticketing.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An answer that is no success, for a vendor to read its own words in. Prints no secret.
 *
 * @param status of HTTP, below 200 or above 299
 * @param method of the request
 * @param path of the request, with its query
 * @param body what came; a missing node where that is no JSON
 * @param words what may be shown of it: one line, at most 200 characters, no secret; the vendor's message where one of the
 *     usual fields has it, else the beginning of the body; may be empty
 * @param retryAfter how long to wait, at most an hour, where it says
 * @param headers of the answer, by their names in lower case, the first value of each
 */
public record Refusal(
        int status,
        String method,
        String path,
        JsonNode body,
        String words,
        Optional<Duration> retryAfter,
        Map<String, String> headers) {
    /** Keeps an unchangeable copy. */
    public Refusal {
        headers = Map.copyOf(headers);
    }

    /** The words, or the status where there are none. */
    public String reason() {
        return words.isEmpty() ? "HTTP " + status : words + " (HTTP " + status + ")";
    }

    @Override
    public String toString() {
        return method + " -> " + reason();
    }
}
