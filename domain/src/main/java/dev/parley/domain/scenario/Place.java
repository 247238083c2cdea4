package dev.parley.domain.scenario;

/**
 * Where something stands in what a person wrote, so that a failure can point at it.
 *
 * @param source the file, also that of a Java class; empty where there is none
 * @param line 1 for the first line of the file; without a source the number of the step, 1 for the first
 * @param column 1 for the first, also where it is not known
 */
public record Place(String source, int line, int column) {
    /** A column that was not kept is the first. */
    public Place {
        column = Math.max(1, column);
    }

    /** A line, as its number is all that is known. */
    public Place(String source, int line) {
        this(source, line, 1);
    }

    /** The line; editors jump to it. */
    @Override
    public String toString() {
        return source.isEmpty() ? "step " + line : source + ":" + line;
    }
}
