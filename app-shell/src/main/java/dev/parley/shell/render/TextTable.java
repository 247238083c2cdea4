package dev.parley.shell.render;

import java.util.ArrayList;
import java.util.List;

/** A list as people read it: a heading, columns as wide as they must be, cut only where a terminal is narrower. */
final class TextTable<T> implements TextForm<Iterable<T>> {
    private static final String GAP = "  ";
    private static final int LEAST = 6;

    private final List<Column<T>> columns;

    TextTable(List<Column<T>> columns) {
        this.columns = columns;
    }

    @Override
    public void write(Iterable<T> rows, Screen screen) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns.stream().map(Column::title).toList());
        for (T row : rows) {
            cells.add(columns.stream().map(column -> column.text(row)).toList());
        }
        if (cells.size() == 1) {
            screen.line(Span.dim("(none)"));
            return;
        }
        int[] widths = widths(cells);
        if (screen.isTerminal()) {
            shrink(widths, screen.width());
        }
        screen.table(cells.stream().map(row -> line(row, widths)).toList());
    }

    private static int[] widths(List<List<String>> cells) {
        int[] widths = new int[cells.getFirst().size()];
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    /** Takes from the widest column that may be cut until the row fits, as long as a column stays readable. */
    private void shrink(int[] widths, int available) {
        int sum = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            sum += width;
        }
        while (sum > available) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean wider = widest < 0 || widths[i] > widths[widest];
                widest = !columns.get(i).whole() && wider ? i : widest;
            }
            if (widest < 0 || widths[widest] <= LEAST) {
                return;
            }
            widths[widest]--;
            sum--;
        }
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = DisplayWidth.cut(row.get(i), widths[i]);
            String blanks = " ".repeat(widths[i] - DisplayWidth.of(cell));
            line.append(i == 0 ? "" : GAP).append(columns.get(i).right() ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }
}
