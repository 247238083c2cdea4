package dev.parley.shell.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;

/**
 * A point in time as people type it: so long ago ({@code 24h}), a day in UTC ({@code 2026-01-15}), or exactly ({@code
 * 2026-01-15T09:00:00Z}).
 *
 * @param from the moment, seen from a now
 */
record PastMoment(UnaryOperator<Instant> from) {
    /** Typed as described above. */
    static final ValueType<PastMoment> TYPE = new ValueType<>("TIME", Suggestions.none(), PastMoment::read);

    private static final String EXPECTED =
            "a time is expected, for example 24h (so long ago), 2026-01-15 or 2026-01-15T09:00:00Z";

    Instant seenFrom(Instant now) {
        return from.apply(now);
    }

    private static PastMoment read(String text) {
        return text.matches("[0-9]{4}-.*") ? exact(text) : ago(text);
    }

    private static PastMoment exact(String text) {
        try {
            Instant instant = text.length() == "2026-01-15".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            return new PastMoment(now -> instant);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }

    private static PastMoment ago(String text) {
        try {
            Duration ago = ReadValue.duration(text);
            return new PastMoment(now -> now.minus(ago));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }
}
