package dev.parley.shell.command;

import dev.parley.shell.render.Shown;

/**
 * What a command comes back with.
 *
 * @param exitCode how it ended; anything but {@code DONE} is a verdict about work that was done, not a failure
 * @param shown what to put on stdout
 */
public record CommandResult(ExitCode exitCode, Shown shown) {

    /** Done, with something to show. */
    public static CommandResult of(Shown shown) {
        return new CommandResult(ExitCode.DONE, shown);
    }

    /** Done, and nothing to show. */
    public static CommandResult nothing() {
        return of(Shown.nothing());
    }

    /** The same result with another verdict, for example {@link ExitCode#NEGATIVE}. */
    public CommandResult endingWith(ExitCode other) {
        return new CommandResult(other, shown);
    }
}
