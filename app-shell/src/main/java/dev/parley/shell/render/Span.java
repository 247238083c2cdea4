package dev.parley.shell.render;

/**
 * A piece of a line in one style. The screen strips its text and colours it where colour is wanted.
 *
 * @param style how it looks
 * @param text what it says
 */
public record Span(Style style, String text) {

    /** As it comes. */
    public static Span plain(String text) {
        return new Span(Style.PLAIN, text);
    }

    /** Less important. */
    public static Span dim(String text) {
        return new Span(Style.DIM, text);
    }

    /** More important. */
    public static Span bold(String text) {
        return new Span(Style.BOLD, text);
    }

    /** In a style. */
    public static Span of(Style style, String text) {
        return new Span(style, text);
    }
}
