package dev.parley.shell.render;

import dev.parley.domain.exchange.CallRate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Numbers with their units, as people read them. */
public final class Amounts {
    private static final int KIBI = 1024;

    private Amounts() {}

    /** {@code 12,345}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number with its noun, whose plural ends in an s: {@code 1 record}, {@code 12,345 records}. */
    public static String of(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 312 bytes}, and from 10 KiB on also how many KiB that is. */
    static String bytes(long bytes) {
        String exact = count(bytes) + (bytes == 1 ? " byte" : " bytes");
        return bytes < 10 * KIBI ? exact : String.format(Locale.ROOT, "%.1f KiB (%s)", (double) bytes / KIBI, exact);
    }

    /** {@code 85 ms}, {@code 1.2 s}, {@code 2 min 5 s}. */
    public static String time(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            return time.toMillis() + " ms";
        }
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                    .replace(".0 s", " s");
        }
        return time.toSecondsPart() == 0
                ? time.toMinutes() + " min"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    /** A rate as it is typed: {@code 50/s}, {@code 1/m}, {@code 5/10s}. */
    static String rate(CallRate rate) {
        long millis = rate.per().toMillis();
        String per = millis % 3_600_000 == 0
                ? millis / 3_600_000 + "h"
                : millis % 60_000 == 0
                        ? millis / 60_000 + "m"
                        : millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
        return rate.calls() + "/" + per.replaceFirst("^1(?=\\D)", "");
    }

    /** In UTC, to the second: {@code 2026-01-15 09:00:00Z}. */
    public static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
    }
}
