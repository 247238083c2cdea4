package dev.parley.shell.scenariofile;

/**
 * Something that is wrong with a file of scenarios or of rules.
 *
 * @param file as it was named
 * @param line 1 for the first
 * @param column 1 for the first
 * @param message what is wrong and what to do, in one line
 * @param warning whether the file can be used all the same
 */
public record Fault(String file, int line, int column, String message, boolean warning) {
    @Override
    public String toString() {
        return "%s:%d:%d: %s%s".formatted(file, line, column, warning ? "warning: " : "", message);
    }
}
