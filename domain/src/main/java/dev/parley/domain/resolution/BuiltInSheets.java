package dev.parley.domain.resolution;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that Parley brings along, one YAML file for each language beside this class. They keep to the plainest form that
 * YAML has, a key or a quoted text on every line, so that the domain needs no library to read them.
 */
final class BuiltInSheets {
    static final List<String> LANGUAGES = List.of("english", "german", "spanish", "french");

    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, List<String>> cues = new LinkedHashMap<>();
    private String section = "";
    private String heading = "";

    private BuiltInSheets() {}

    static List<RuleSheet> all() {
        return LANGUAGES.stream()
                .map(language -> of("built-in " + language, text(language)))
                .toList();
    }

    /** The file as it is. */
    static String text(String language) {
        try (InputStream file = BuiltInSheets.class.getResourceAsStream(language + ".yaml")) {
            if (file == null) {
                throw new FileNotFoundException(language + ".yaml is missing beside the classifier");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleSheet of(String source, String text) {
        var sheet = new BuiltInSheets();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(sheet::take);
        return new RuleSheet(
                source,
                Set.of(),
                Set.of(),
                Optional.ofNullable(sheet.head.get("language")),
                "anywhere".equals(sheet.head.get("reach")),
                sheet.words,
                sheet.cues,
                Map.of(),
                Map.of());
    }

    private void take(String line) {
        String said = line.strip();
        if (said.startsWith("- ")) {
            cues.computeIfAbsent(heading, h -> new ArrayList<>()).add(unquoted(said.substring(2)));
            return;
        }
        int colon = said.indexOf(':');
        String key = said.substring(0, colon);
        String value = said.substring(colon + 1).strip();
        if (line.startsWith(" ")) {
            heading = key;
            if (section.equals("words")) {
                words.put(key, unquoted(value));
            }
        } else {
            section = key;
            head.put(key, value);
        }
    }

    private static String unquoted(String text) {
        return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
    }
}
