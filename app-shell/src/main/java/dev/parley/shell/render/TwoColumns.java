package dev.parley.shell.render;

import java.util.List;

/**
 * Two texts beside each other behind a label, each wrapped in a column of its own.
 *
 * @param column how wide one of them may be
 */
record TwoColumns(int column) {
    private static final int LABEL = 16;
    private static final String BETWEEN = " | ";
    private static final int LEAST = 16;
    private static final int MOST = 58;

    /** As wide as the screen allows. */
    static TwoColumns on(Screen screen) {
        int room = (screen.width() - LABEL - BETWEEN.length() - 1) / 2;
        return new TwoColumns(Math.max(LEAST, Math.min(MOST, room)));
    }

    /**
     * Writes them.
     *
     * @param differs whether the label is marked
     */
    void write(String label, boolean differs, String one, String other, Screen screen) {
        List<String> left = Prose.lines(one, column);
        List<String> right = Prose.lines(other, column);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String lead = i == 0 ? label : "";
            String mark = i == 0 && differs ? "  ! " : "    ";
            String cell = i < left.size() ? left.get(i) : "";
            screen.line(
                    Span.of(Style.YELLOW, mark),
                    Span.dim(lead + " ".repeat(Math.max(0, LABEL - mark.length() - lead.length()))),
                    Span.plain((cell
                                    + " ".repeat(column - DisplayWidth.of(cell))
                                    + BETWEEN
                                    + (i < right.size() ? right.get(i) : ""))
                            .stripTrailing()));
        }
    }
}
