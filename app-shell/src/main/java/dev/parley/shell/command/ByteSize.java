package dev.parley.shell.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as people type it: {@code 49152}, {@code 48KiB}, {@code 48KB}, {@code 1MiB}. */
final class ByteSize {
    /** What a parameter of such a size takes. */
    static final ValueType<Integer> TYPE = new ValueType<>("SIZE", Suggestions.none(), ByteSize::read);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}) ?(b|kib|k|kb|mib|m|mb)?");
    private static final long MOST = 1L << 30;

    private ByteSize() {}

    static int read(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (form.matches()) {
            long bytes = Long.parseLong(form.group(1)) * unit(form.group(2) == null ? "b" : form.group(2));
            if (bytes <= MOST) {
                return Math.toIntExact(bytes);
            }
        }
        throw new IllegalArgumentException("a size such as 49152, 48KiB or 48KB is expected, at most 1024MiB");
    }

    private static long unit(String name) {
        return switch (name) {
            case "kib", "k" -> 1024;
            case "kb" -> 1000;
            case "mib", "m" -> 1024 * 1024;
            case "mb" -> 1000 * 1000;
            default -> 1;
        };
    }
}
