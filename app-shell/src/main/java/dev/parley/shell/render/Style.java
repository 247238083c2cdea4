package dev.parley.shell.render;

/** How a piece of text looks where colour is wanted; everywhere else all are alike. */
public enum Style {
    /** As it comes. */
    PLAIN(""),
    /** Headings. */
    BOLD("1"),
    /** What may be skipped. */
    DIM("2"),
    /** Errors. */
    RED("31"),
    /** What went well. */
    GREEN("32"),
    /** Warnings. */
    YELLOW("33"),
    /** Names to be found again. */
    CYAN("36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String around(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
