package dev.parley.shell.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of which a narrow terminal gets several, one below the other, each with the first column in front: so that no
 * line is broken and no number cut. Elsewhere it is one table.
 */
final class PartedTable<T> implements TextForm<List<T>> {
    private static final int GAP = 2;
    private static final int WIDEST_KEY = 32;

    private final List<Column<T>> columns;

    /** @param columns the first one says which row it is */
    PartedTable(List<Column<T>> columns) {
        this.columns = columns;
    }

    @Override
    public void write(List<T> rows, Screen screen) {
        if (rows.isEmpty() || !screen.isTerminal()) {
            new TextTable<>(columns).write(rows, screen);
            return;
        }
        List<List<Column<T>>> parts = parts(rows, screen.width());
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                screen.line("");
            }
            new TextTable<>(parts.get(i)).write(rows, screen);
        }
    }

    private List<List<Column<T>>> parts(List<T> rows, int width) {
        boolean isOne = total(columns, rows) <= width;
        Column<T> key = isOne ? columns.getFirst() : columns.getFirst().within(WIDEST_KEY);
        List<List<Column<T>>> parts = new ArrayList<>();
        List<Column<T>> part = new ArrayList<>(List.of(key));
        for (Column<T> column : columns.subList(1, columns.size())) {
            if (part.size() > 1 && total(part, rows) + GAP + width(column, rows) > width) {
                parts.add(part);
                part = new ArrayList<>(List.of(key));
            }
            part.add(column);
        }
        parts.add(part);
        return parts;
    }

    private static <T> int total(List<Column<T>> columns, List<T> rows) {
        return columns.stream().mapToInt(column -> width(column, rows) + GAP).sum() - GAP;
    }

    private static <T> int width(Column<T> column, List<T> rows) {
        return rows.stream()
                .mapToInt(row -> DisplayWidth.of(column.text(row)))
                .reduce(DisplayWidth.of(column.title()), Math::max);
    }
}
