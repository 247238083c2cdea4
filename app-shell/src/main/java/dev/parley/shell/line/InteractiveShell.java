package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.ExitCode;

/** The way in for a person at a terminal. */
@FunctionalInterface
public interface InteractiveShell {

    /**
     * Reads and runs lines until the user leaves.
     *
     * @param defaults global options for all of them
     */
    ExitCode run(Arguments defaults);
}
