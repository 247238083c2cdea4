package dev.parley.shell.render;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How far a sync is, in one line. */
public final class SyncProgressText {
    private static final double MILLIS = 1000.0;

    private SyncProgressText() {}

    /**
     * The line.
     *
     * @param took since when it runs
     * @param behind how far what is noted is behind now
     */
    public static String of(long noted, long carried, long parked, Duration took, Optional<Duration> behind) {
        double seconds = took.toMillis() / MILLIS;
        return String.format(
                Locale.ROOT,
                "%,d changed, %,d carried, %.1f/s, %,d parked%s",
                noted,
                carried,
                seconds <= 0 ? 0.0 : carried / seconds,
                parked,
                behind.map(lag -> ", " + Amounts.time(lag) + " behind now").orElse(""));
    }
}
