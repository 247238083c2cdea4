package dev.parley.shell.command;

import dev.parley.shell.store.StoreException;
import java.util.Optional;

/** Says how a process ends because of the store: what is wrong with it is a matter of the user's settings and machine. */
public final class StoreFailures implements FailureWords {
    /** Knows what the store complains about. */
    public StoreFailures() {}

    @Override
    public Optional<CommandFailure> of(Throwable thrown) {
        return thrown instanceof StoreException e
                ? Optional.of(new CommandFailure(ExitCode.CONFIGURATION, e.what(), e.hint(), e))
                : Optional.empty();
    }
}
