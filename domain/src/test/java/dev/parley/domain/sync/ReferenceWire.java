package dev.parley.domain.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the reference server and its desk spell what they tell each other: a line for each record, its fields as forms have
 * them, and a line with a dot behind the last one, by which it is known that nothing is cut off.
 */
final class ReferenceWire {
    static final String TYPE = "text/x-tickets";

    private ReferenceWire() {}

    static String write(List<Map<String, String>> records) {
        return records.stream().map(record -> line(record) + "\n").collect(Collectors.joining()) + ".\n";
    }

    /** @throws IllegalArgumentException when that is no complete text of records */
    static List<Map<String, String>> read(String text) {
        if (!text.endsWith(".\n")) {
            throw new IllegalArgumentException("no answer of a ticket server, or a part of one");
        }
        return Arrays.stream(text.substring(0, text.length() - 2).split("\n"))
                .filter(line -> !line.isEmpty())
                .map(ReferenceWire::record)
                .toList();
    }

    private static String line(Map<String, String> record) {
        return record.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> record(String line) {
        Map<String, String> record = new LinkedHashMap<>();
        for (String field : line.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("no field: " + field);
            }
            record.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), UTF_8));
        }
        return record;
    }
}
