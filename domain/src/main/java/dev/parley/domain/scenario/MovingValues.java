package dev.parley.domain.scenario;

/** What another conversation of the same kind has otherwise: ids, dates, times, amounts and numbers. Pure. */
public final class MovingValues {
    private MovingValues() {}

    /** The text with a star in place of each of them, so that two conversations' texts can be held against each other. */
    public static String masked(String text) {
        return PieceKind.ANY.matcher(text).replaceAll("*");
    }
}
