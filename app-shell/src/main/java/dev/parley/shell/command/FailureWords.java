package dev.parley.shell.command;

import java.util.Optional;

/** Turns an exception that a use case or a port may throw into words for the user; empty for one it does not know. */
@FunctionalInterface
public interface FailureWords {

    /** @return the failure to show, or empty to let the next one try */
    Optional<CommandFailure> of(Throwable thrown);
}
