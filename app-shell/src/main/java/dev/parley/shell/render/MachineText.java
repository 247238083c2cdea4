package dev.parley.shell.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Result objects as JSON and YAML. Each format is set up when it is first asked for. */
final class MachineText {
    private MachineText() {}

    /** Several lines, without a last line end. */
    static String json(@Nullable Object value) {
        return escaped(Json.PRETTY.writeValueAsString(MachineValue.of(value)));
    }

    /** One line, without its end. */
    static String jsonLine(@Nullable Object value) {
        return escaped(Json.COMPACT.writeValueAsString(MachineValue.of(value)));
    }

    /** Several lines with a last line end. */
    static String yaml(@Nullable Object value) {
        return Yaml.WRITER.writeValueAsString(stripped(MachineValue.of(value)));
    }

    /** JSON leaves a few characters alone that a terminal obeys; they can stand in strings only, so they are escaped. */
    private static String escaped(String json) {
        StringBuilder safe = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean obeyed = (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || Printable.turnsAround(c);
            if (obeyed && safe == null) {
                safe = new StringBuilder(json.substring(0, i));
            }
            if (safe != null) {
                safe.append(obeyed ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return safe == null ? json : safe.toString();
    }

    private static @Nullable Object stripped(@Nullable Object value) {
        return switch (value) {
            case String text -> Printable.lines(text);
            case List<?> items -> items.stream().map(MachineText::stripped).toList();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                map.forEach((key, member) -> members.put(Printable.oneLine(String.valueOf(key)), stripped(member)));
                yield members;
            }
            case null -> null;
            default -> value;
        };
    }

    private static final class Json {
        static final ObjectWriter COMPACT = new JsonMapper().writer();
        static final ObjectWriter PRETTY = COMPACT.with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    }

    private static final class Yaml {
        static final ObjectWriter WRITER = YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .disable(YAMLWriteFeature.SPLIT_LINES)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build()
                .writer();
    }
}
