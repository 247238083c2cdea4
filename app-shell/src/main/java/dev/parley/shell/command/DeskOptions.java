package dev.parley.shell.command;

import java.nio.file.Path;

/** How a line names a ticket desk. */
final class DeskOptions {
    /** A jar with a desk that is not in the folder for them. */
    static final Option<Path> JAR = Option.of("desk-jar", ValueType.path(), "a jar that brings a desk of your own")
            .repeated();

    private DeskOptions() {}

    /** The desk that tickets stand in. */
    static Option<String> to(DeskBook desks) {
        return Option.of("to", ValueType.name().called("DESK"), "the ticket desk; 'desk list' shows them")
                .suggesting(typed -> desks.names());
    }
}
