package dev.parley.domain.sync;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How the reference desk reads {@code Retry-After}: seconds or a date, and never more than an hour. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static Optional<Duration> of(String header, InstantSource clock) {
        return wait(header, clock)
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> wait(String header, InstantSource clock) {
        if (header.matches("\\d+")) {
            return Optional.of(header.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            return Optional.of(Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
