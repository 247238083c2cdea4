package dev.parley.shell.command;

import dev.parley.shell.render.Shown;
import java.util.Optional;

/**
 * What a command comes back with.
 *
 * @param exitCode how it ended; anything but {@code DONE} is a verdict about work that was done, not a failure
 * @param shown what to put on stdout
 * @param failure what stopped the work, where something did; said on stderr behind the result
 */
public record CommandResult(ExitCode exitCode, Shown shown, Optional<CommandFailure> failure) {

    /** Done, with something to show. */
    public static CommandResult of(Shown shown) {
        return new CommandResult(ExitCode.DONE, shown, Optional.empty());
    }

    /** Done, and nothing to show. */
    public static CommandResult nothing() {
        return of(Shown.nothing());
    }

    /** The same result with another verdict, for example {@link ExitCode#NEGATIVE}. */
    public CommandResult endingWith(ExitCode other) {
        return new CommandResult(other, shown, failure);
    }

    /** The same result of work that was stopped, and how that ends. */
    public CommandResult failing(CommandFailure why) {
        return new CommandResult(why.exitCode(), shown, Optional.of(why));
    }
}
