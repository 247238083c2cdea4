package dev.parley.domain.sync;

import dev.parley.domain.RetryAfter;
import dev.parley.domain.sync.DeskFault.Missing.Why;
import dev.parley.domain.sync.DeskFault.RateLimited.Scope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** What an answer of the {@link ReferenceServer} means that is not 2xx. */
final class ReferenceFaults {
    private ReferenceFaults() {}

    static DeskFault of(ReferenceAnswer answer) {
        Map<String, String> told = answer.records().stream().findFirst().orElse(Map.of());
        String reason = told.getOrDefault("reason", "HTTP " + answer.status());
        return switch (answer.status()) {
            case 401 -> new DeskFault.Unauthorised(Optional.empty(), reason);
            case 403 -> new DeskFault.Unauthorised(Optional.of(reason), reason);
            case 404 ->
                "queue".equals(told.get("field"))
                        ? new DeskFault.Misconfigured(reason)
                        : new DeskFault.Missing(Why.DELETED, reason);
            case 409 -> new DeskFault.Conflict(reason);
            case 410 -> new DeskFault.Missing(Why.CLOSED_FOR_GOOD, reason);
            case 400, 422 -> new DeskFault.Rejected(Optional.ofNullable(told.get("field")), reason);
            case 429 -> new DeskFault.RateLimited(answer.retryAfter(), Scope.TICKET);
            case 503 -> new DeskFault.Transient(false, reason);
            default -> new DeskFault.Transient(true, reason);
        };
    }

    /** What {@code Retry-After} says, but never more than an hour. */
    static Optional<Duration> wait(Optional<String> header, InstantSource clock) {
        return RetryAfter.read(header, clock.instant(), Duration.ofHours(1));
    }
}
