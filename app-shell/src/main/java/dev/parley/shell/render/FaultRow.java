package dev.parley.shell.render;

/**
 * Something that is wrong with a scenario file.
 *
 * @param file where
 * @param line 1 for the first
 * @param column 1 for the first
 * @param severity {@code error} or {@code warning}
 * @param message what is wrong and what to do
 */
public record FaultRow(String file, int line, int column, String severity, String message) {
    /** In one line, as compilers write it. */
    public String oneLine() {
        return "%s:%d:%d: %s: %s".formatted(file, line, column, severity, message);
    }
}
