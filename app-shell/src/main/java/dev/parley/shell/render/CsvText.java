package dev.parley.shell.render;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Result objects as CSV: the columns are the components of the record, those of a record inside it with a dot; what is
 * no single value stands as JSON. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvText {
    private static final String STARTS_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private final List<List<String>> paths = new ArrayList<>();

    CsvText(Class<?> type) {
        collect(type, List.of());
        if (paths.isEmpty()) {
            paths.add(List.of());
        }
    }

    String header() {
        return paths.stream()
                .map(path -> path.isEmpty() ? "value" : String.join(".", path))
                .collect(Collectors.joining(",", "", "\n"));
    }

    String row(Object value) {
        Object tree = MachineValue.of(value);
        return paths.stream().map(path -> cell(find(tree, path))).collect(Collectors.joining(",", "", "\n"));
    }

    private void collect(Class<?> type, List<String> prefix) {
        if (!type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> path = new ArrayList<>(prefix);
            path.add(MachineValue.name(component));
            if (isNested(component.getGenericType())) {
                collect(component.getType(), path);
            } else {
                paths.add(path);
            }
        }
    }

    private static boolean isNested(Type type) {
        if (!(type instanceof Class<?> c) || !c.isRecord()) {
            return false;
        }
        RecordComponent[] components = c.getRecordComponents();
        return components.length > 1
                || (components.length == 1 && !components[0].getName().equals("value"));
    }

    private static @Nullable Object find(@Nullable Object tree, List<String> path) {
        Object found = tree;
        for (String name : path) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(harmless(Printable.lines(text)));
            case Map<?, ?> map -> quoted(MachineText.jsonLine(map));
            case List<?> items -> quoted(MachineText.jsonLine(items));
            default -> quoted(value.toString());
        };
    }

    /** A cell that never has a second line: a line break is written as a backslash and an n. */
    static String lineCell(@Nullable Object value) {
        return value instanceof String text
                ? quoted(harmless(Printable.lines(text).replace("\n", "\\n")))
                : cell(value);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !text.equals(text.strip());
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
