package dev.parley.domain.sync;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the {@link ReferenceServer} answers.
 *
 * @param status of HTTP
 * @param records in the body
 * @param retryAfter how long to wait, where that is said
 */
record ReferenceAnswer(int status, List<Map<String, String>> records, Optional<Duration> retryAfter) {
    static ReferenceAnswer ok(List<Map<String, String>> records) {
        return new ReferenceAnswer(200, records, Optional.empty());
    }

    static ReferenceAnswer created(String id) {
        return new ReferenceAnswer(201, List.of(Map.of("id", id)), Optional.empty());
    }

    static ReferenceAnswer refused(int status, String field, String reason) {
        return new ReferenceAnswer(status, List.of(Map.of("field", field, "reason", reason)), Optional.empty());
    }

    static ReferenceAnswer tooMany(long seconds) {
        return new ReferenceAnswer(
                429,
                List.of(Map.of("reason", "too many writes to one ticket")),
                Optional.of(Duration.ofSeconds(seconds)));
    }
}
