package dev.parley.cxone.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of one block of a script: each is taken once, and what nobody took at the end is an error. */
final class Fields {
    private final String file;
    private final String what;
    private final int line;
    private final Map<String, YamlValue> left;
    private final List<String> known;

    private Fields(String file, String what, YamlValue.Block block, List<String> known) {
        this.file = file;
        this.what = what;
        this.line = block.line();
        this.left = new LinkedHashMap<>(block.values());
        this.known = known;
        left.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw wrong(
                        value.line(), "'" + key + "' means nothing in " + what + ". Known are: " + commas(known) + ".");
            }
        });
    }

    static Fields of(String file, String what, YamlValue value, String... known) {
        if (value instanceof YamlValue.Block block) {
            return new Fields(file, what, block, List.of(known));
        }
        throw new BotScriptException(
                file, value.line(), what + " must be a block with some of: " + commas(List.of(known)) + ".");
    }

    int line() {
        return line;
    }

    String file() {
        return file;
    }

    Optional<YamlValue> take(String key) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException(key);
        }
        return Optional.ofNullable(left.remove(key));
    }

    Optional<String> text(String key) {
        return take(key).map(value -> text(key, value));
    }

    String needText(String key) {
        return text(key).orElseThrow(() -> wrong(line, what + " needs '" + key + "'. Add '" + key + ": …'."));
    }

    /** One text or a list of texts. */
    List<String> texts(String key) {
        return take(key)
                .map(value -> value instanceof YamlValue.Items items
                        ? items.values().stream().map(item -> text(key, item)).toList()
                        : List.of(text(key, value)))
                .orElse(List.of());
    }

    String text(String key, YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        throw wrong(
                value.line(),
                "'" + key
                        + "' must be a text. Put it in quotes when it holds a colon, a '#' or starts with a bracket.");
    }

    BotScriptException wrong(int where, String message) {
        return new BotScriptException(file, where, message);
    }

    static String commas(List<String> words) {
        return String.join(", ", words);
    }
}
