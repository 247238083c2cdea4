package dev.parley.shell.scenariofile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and sizes as files spell them. What the schema let through can be read. */
final class Amounts {
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h)");
    private static final Pattern SIZE = Pattern.compile("(\\d+) ?([kKM]i?B|[bB]ytes)?");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);
    private static final Map<String, Long> BYTES =
            Map.of("kib", 1024L, "kb", 1000L, "mib", 1024L * 1024, "mb", 1_000_000L, "bytes", 1L);

    private Amounts() {}

    /** @throws IllegalArgumentException whose message says what is wrong */
    static Duration time(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            throw new IllegalArgumentException("'%s' is no time; write for example 500ms, 2s or 1.5m".formatted(text));
        }
        BigDecimal millis =
                new BigDecimal(time.group(1)).multiply(BigDecimal.valueOf(MILLIS.getOrDefault(time.group(2), 1L)));
        if (millis.compareTo(BigDecimal.valueOf(86_400_000)) > 0) {
            throw new IllegalArgumentException("'%s' is longer than a day".formatted(text));
        }
        return Duration.ofMillis(millis.longValue());
    }

    /** @throws IllegalArgumentException whose message says what is wrong */
    static int size(String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches() || size.group(1).length() > 9) {
            throw new IllegalArgumentException("'%s' is no size; write for example 48 KiB or 60000".formatted(text));
        }
        String unit = size.group(2) == null ? "bytes" : size.group(2).toLowerCase(Locale.ROOT);
        long bytes = Long.parseLong(size.group(1)) * BYTES.getOrDefault(unit, 1L);
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("'%s' is more than a context ever holds".formatted(text));
        }
        return Math.toIntExact(bytes);
    }

    /** A time as a file spells it. */
    static String time(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    /** A size as a file spells it. */
    static String size(int bytes) {
        return bytes % 1024 == 0 ? bytes / 1024 + " KiB" : bytes + " bytes";
    }
}
