package dev.parley.domain;

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
 * an HTTP date (RFC 9110, 5.6.7). Nonsense, nothing, negative and zero tell no time: the caller backs off by itself then.
 * Every adapter reads it here. Safe for many threads.
 */
public final class RetryAfter {
    private static final BigDecimal MOST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());
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

    /** The time from which the vendor may be asked again, behind now; nothing when the header tells none. */
    public static Optional<Instant> read(Optional<String> header, Instant now) {
        return header.map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .flatMap(text -> seconds(text).map(now::plus).or(() -> date(text)))
                .filter(at -> at.isAfter(now));
    }

    /** How long until then, but no longer than that. */
    public static Optional<Duration> read(Optional<String> header, Instant now, Duration most) {
        return read(header, now)
                .map(at -> Duration.between(now, at))
                .map(wait -> wait.compareTo(most) > 0 ? most : wait);
    }

    private static Optional<Duration> seconds(String text) {
        try {
            BigDecimal seconds = new BigDecimal(text).min(MOST_SECONDS).max(BigDecimal.ZERO);
            BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.CEILING); // never earlier than told
            return Optional.of(Duration.ofNanos(nanos.longValue()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(String text) {
        return DATES.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
    }
}
