package dev.parley.ticketing.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@code Retry-After}: seconds (RFC 9110, 10.2.3), decimals as some servers write them, and the three spellings of
 * an HTTP date (RFC 9110, 5.6.7). Nonsense, nothing, negative and zero tell no time; more than an hour is an hour.
 */
final class RetryAfter {
    static final Duration MOST = Duration.ofHours(1);
    private static final int LONGEST = 64;

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH),
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private RetryAfter() {}

    static Optional<Duration> read(Optional<String> header, Instant now) {
        return header.map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .flatMap(text -> seconds(text).or(() -> date(text).map(at -> Duration.between(now, at))))
                .filter(Duration::isPositive)
                .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
    }

    private static Optional<Duration> seconds(String text) {
        try {
            BigDecimal seconds = new BigDecimal(text)
                    .min(BigDecimal.valueOf(MOST.toSeconds()))
                    .max(BigDecimal.ZERO);
            BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.CEILING); // never earlier than told
            return Optional.of(Duration.ofNanos(nanos.longValue()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(String text) {
        return DATES.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
    }

    private static Optional<Instant> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
