package dev.parley.ticketing.http;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import java.time.Duration;
import java.util.List;

/**
 * What a desk's requests may take.
 *
 * @param connect for a connection to come about
 * @param answer for a whole exchange, the answer's last byte included
 * @param settle for how long a request whose answer never came may still be carried out: longer than any proxy in front of
 *     the system holds on to one
 * @param concurrent how many requests at once, at least 1
 */
public record HttpLimits(Duration connect, Duration answer, Duration settle, int concurrent) {
    private static final DeskSetting CONNECT =
            DeskSetting.optional("connectTimeout", "how long a connection may take", "5s");
    private static final DeskSetting ANSWER =
            DeskSetting.optional("timeout", "how long a whole answer may take", "30s");
    private static final DeskSetting SETTLE = DeskSetting.optional(
            "settle", "how long a request whose answer never came may still be carried out", "60s");
    private static final DeskSetting CONCURRENT = DeskSetting.optional("concurrent", "how many requests at once", "4");

    /** The settings by which they are given; every desk of HTTP has them. */
    public static final List<DeskSetting> SETTINGS = List.of(CONNECT, ANSWER, SETTLE, CONCURRENT);

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException in one line, when one cannot be used; also a settle time below the time-out: a request
     *     would be tried again while the one before may still be carried out
     */
    public static HttpLimits of(DeskSettings settings) {
        if (settings.positiveTime(SETTLE.name()).compareTo(settings.positiveTime(ANSWER.name())) < 0) {
            throw new IllegalArgumentException("desk '%s': settle is a time of at least %s (timeout), not '%s'"
                    .formatted(settings.name(), settings.get(ANSWER.name()), settings.get(SETTLE.name())));
        }
        return new HttpLimits(
                settings.positiveTime(CONNECT.name()),
                settings.positiveTime(ANSWER.name()),
                settings.positiveTime(SETTLE.name()),
                number(settings, CONCURRENT));
    }

    private static int number(DeskSettings settings, DeskSetting setting) {
        String text = settings.get(setting.name());
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("desk '%s': %s is a number from 1 to 999, not '%s'"
                    .formatted(settings.name(), setting.name(), text));
        }
        return Integer.parseInt(text);
    }
}
