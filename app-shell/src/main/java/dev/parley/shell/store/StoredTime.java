package dev.parley.shell.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as the store holds them: UTC with microseconds, always as long, so that they sort as text. */
final class StoredTime {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private StoredTime() {}

    static String text(Instant instant) {
        Instant within = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return FORM.format(within);
    }

    /** The first time that can be stored and is not before the instant. */
    static String notBefore(Instant instant) {
        Instant cut = instant.isAfter(LAST) ? instant : instant.truncatedTo(ChronoUnit.MICROS);
        return text(cut.equals(instant) ? instant : cut.plus(1, ChronoUnit.MICROS));
    }

    static Instant read(String text) {
        return Instant.parse(text);
    }
}
