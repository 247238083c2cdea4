package dev.parley.shell.command;

/** Does what a command promises: reads its parameters, calls once, returns what came. */
@FunctionalInterface
public interface Handler {

    /**
     * Runs on the thread that an interruption (Ctrl-C) interrupts: clean up on {@code WaitInterrupted} and let it pass.
     *
     * @throws CommandFailure with words for the user, when it cannot be done
     */
    CommandResult run(Invocation invocation);
}
