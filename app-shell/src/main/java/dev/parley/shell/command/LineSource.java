package dev.parley.shell.command;

import org.jspecify.annotations.Nullable;

/** Lines that the user types while a command runs. They never enter the history. */
public interface LineSource {

    /**
     * Waits for the next line.
     *
     * @param prompt shown when a person types; not shown when the input is piped
     * @return the line without its end, or null when there are no more
     * @throws dev.parley.domain.WaitInterrupted on Ctrl-C or when the thread is interrupted; the flag is clear then
     */
    @Nullable
    String read(String prompt);

    /** Whether a person types. */
    boolean isTerminal();
}
