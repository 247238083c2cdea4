package dev.parley.shell.render;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param title its heading
 * @param right whether it is set to the right, as numbers are
 * @param whole whether it is never cut, because people copy from it
 * @param cell what stands in it; null stands as nothing
 */
public record Column<T>(
        String title, boolean right, boolean whole, Function<? super T, ? extends @Nullable Object> cell) {

    /** A column of texts. */
    public static <T> Column<T> of(String title, Function<? super T, ? extends @Nullable Object> cell) {
        return new Column<>(title, false, false, cell);
    }

    /** A column of numbers. */
    public static <T> Column<T> number(String title, Function<? super T, ? extends @Nullable Object> cell) {
        return new Column<>(title, true, true, cell);
    }

    /** A column of ids or times: a narrow terminal cuts others instead. */
    public static <T> Column<T> whole(String title, Function<? super T, ? extends @Nullable Object> cell) {
        return new Column<>(title, false, true, cell);
    }

    /** The same, of which what is wider loses its middle: names of one family differ at their ends. */
    Column<T> within(int columns) {
        return new Column<>(title, right, whole, row -> DisplayWidth.cutInside(text(row), columns));
    }

    /** What stands in the cell, in one harmless line. */
    String text(T row) {
        return Printable.oneLine(RecordValues.text(cell.apply(row)));
    }

    static <T extends Record> List<Column<T>> ofComponents(Class<T> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> new Column<T>(
                        title(component.getName()),
                        isNumber(component),
                        isNumber(component),
                        row -> RecordValues.read(component, row)))
                .toList();
    }

    static String title(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
    }

    private static boolean isNumber(RecordComponent component) {
        Class<?> type = component.getType();
        return Number.class.isAssignableFrom(type)
                || (type.isPrimitive() && type != boolean.class && type != char.class);
    }
}
