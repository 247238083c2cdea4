package dev.parley.shell.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.BiFunction;

/**
 * A point in time as people type it for a zone of theirs: so long ago ({@code 24h}), a day ({@code 2026-01-15}, its first
 * moment in the zone), a time of the zone ({@code 2026-01-15T09:00}), or exactly ({@code 2026-01-15T09:00:00Z}).
 *
 * @param from the moment, seen from a now and a zone
 */
record ZonedMoment(BiFunction<Instant, ZoneId, Instant> from) {
    /** Typed as described above. */
    static final ValueType<ZonedMoment> TYPE = new ValueType<>("TIME", Suggestions.none(), ZonedMoment::read);

    private static final String EXPECTED =
            "a time is expected, for example 24h (so long ago), 2026-01-15, 2026-01-15T09:00 or 2026-01-15T09:00:00Z";

    Instant seenFrom(Instant now, ZoneId zone) {
        return from.apply(now, zone);
    }

    private static ZonedMoment read(String text) {
        try {
            return text.matches("[0-9]{4}-.*") ? onTheCalendar(text) : ago(text);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }

    private static ZonedMoment onTheCalendar(String text) {
        if (!text.contains("T")) {
            LocalDate day = LocalDate.parse(text);
            return new ZonedMoment((now, zone) -> day.atStartOfDay(zone).toInstant());
        }
        if (text.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})")) {
            Instant exact = OffsetDateTime.parse(text).toInstant();
            return new ZonedMoment((now, zone) -> exact);
        }
        LocalDateTime local = LocalDateTime.parse(text);
        return new ZonedMoment((now, zone) -> local.atZone(zone).toInstant());
    }

    private static ZonedMoment ago(String text) {
        Duration ago = ReadValue.duration(text);
        return new ZonedMoment((now, zone) -> now.minus(ago));
    }
}
