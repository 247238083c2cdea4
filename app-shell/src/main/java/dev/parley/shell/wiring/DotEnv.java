package dev.parley.shell.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env}: {@code NAME=value} lines, {@code export} in front allowed, values bare or in quotes, {@code #}
 * comments. Read here and not by a library, because the usual one cuts a bare value at any {@code #}, and a client
 * secret may have one.
 */
final class DotEnv {
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(.*?)\\s*");
    private static final Pattern QUOTED = Pattern.compile("(?:'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\")(?:\\s+#.*|\\s*)");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*$");

    private DotEnv() {}

    /** What the file says; nothing when it is missing. What cannot be understood is complained of by line. */
    static Map<String, String> read(Path file, Complaints complaints) {
        Map<String, String> values = new HashMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = i == 0 ? lines.get(i).replace("\ufeff", "") : lines.get(i);
                if (!line.isBlank() && !line.strip().startsWith("#")) {
                    read(line, ".env line " + (i + 1), values, complaints);
                }
            }
        } catch (IOException e) {
            complaints.add(".env cannot be read");
        }
        return values;
    }

    private static void read(String line, String place, Map<String, String> values, Complaints complaints) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            complaints.add(place + " is not NAME=VALUE");
            return;
        }
        String value = matcher.group(2);
        Matcher quoted = QUOTED.matcher(value);
        if (quoted.matches()) {
            values.put(
                    matcher.group(1),
                    quoted.group(1) != null ? quoted.group(1) : quoted.group(2).replaceAll("\\\\(.)", "$1"));
        } else if (value.startsWith("'") || value.startsWith("\"")) {
            complaints.add(place + " has a quote that is never closed");
        } else {
            values.put(matcher.group(1), COMMENT.matcher(value).replaceFirst(""));
        }
    }
}
