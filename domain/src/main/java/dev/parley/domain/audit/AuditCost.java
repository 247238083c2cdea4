package dev.parley.domain.audit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long it took and how many calls.
 *
 * @param botTime the bot's own time, where it can be told; kept in milliseconds
 * @param detectionDelay how long we took to see the answer, where it can be told; kept in milliseconds
 * @param calls requests made for it, repeats included; 0 for an intention
 */
public record AuditCost(Optional<Duration> botTime, Optional<Duration> detectionDelay, int calls) {
    /** Nothing yet. */
    public static final AuditCost NONE = new AuditCost(Optional.empty(), Optional.empty(), 0);

    /** Cuts to milliseconds. */
    public AuditCost {
        botTime = botTime.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        detectionDelay = detectionDelay.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
    }
}
