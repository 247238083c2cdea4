package dev.parley.domain.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tests of the desk kit turn red for what is broken: {@code desk-kit-reds.txt}, a sentence in a line, and below it the
 * tests, indented.
 */
final class DeskKitReds {
    private static final Map<String, Set<String>> ALL = read();

    private DeskKitReds() {}

    /** Those of a mutant; none where the file does not know it. */
    static String[] of(String what) {
        return ALL.getOrDefault(what, Set.of()).toArray(String[]::new);
    }

    static Set<String> mutants() {
        return ALL.keySet();
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        String what = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("  ")) {
                all.computeIfAbsent(what, first -> new TreeSet<>()).add(line.trim());
            } else {
                what = line;
            }
        }
        return all;
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(DeskKitReds.class.getResourceAsStream("desk-kit-reds.txt"), "the file")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
