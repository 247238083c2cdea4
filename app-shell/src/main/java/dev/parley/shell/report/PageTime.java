package dev.parley.shell.report;

import dev.parley.domain.resolution.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times of a zone as a reader of a report wants them, to the second. */
final class PageTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private PageTime() {}

    /** {@code 2026-01-15 09:00:00}. */
    static String of(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** {@code from 2026-01-15 09:00:00 until 2026-01-16 09:00:00}. */
    static String of(Period period, ZoneId zone) {
        return "from " + of(period.from(), zone) + " until " + of(period.to(), zone);
    }
}
