package dev.parley.domain.scenario;

/** The names of the rules that decide checks, as {@link Check#rule} has them, where more than one place needs them. */
final class Rules {
    static final String SILENT = "silent";
    static final String UNREAD = "unread-reply";

    private Rules() {}
}
