package dev.parley.shell.command;

import org.jspecify.annotations.Nullable;

/** Runs the lines of a script as if each had been typed. */
@FunctionalInterface
public interface ScriptRunner {

    /**
     * Runs the lines until one fails, or all of them.
     *
     * @param lines where they come from
     * @param name how messages call it
     * @param keepGoing whether a line that fails does not stop the rest
     * @param invocation the call that wants it; its global options hold for all lines
     * @return the code of the line that stopped it; with keepGoing {@link ExitCode#PARTLY} when some failed, and the
     *     first failing code when all did
     */
    ExitCode run(Lines lines, String name, boolean keepGoing, Invocation invocation);

    /** Physical lines, one after the other. */
    @FunctionalInterface
    interface Lines {
        /** The next one without its end, or null behind the last. */
        @Nullable
        String next();
    }
}
