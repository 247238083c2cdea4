package dev.parley.shell.command;

import dev.parley.shell.export.ExportFailed;
import java.util.Optional;

/** Says how a process ends because of an export, also one whose lines are the result. */
public final class ExportFailures implements FailureWords {
    /** Knows what exports complain about. */
    public ExportFailures() {}

    @Override
    public Optional<CommandFailure> of(Throwable thrown) {
        return thrown instanceof ExportFailed e ? Optional.of(inWords(e, "the standard output")) : Optional.empty();
    }

    static CommandFailure inWords(ExportFailed e, String target) {
        return switch (e.kind()) {
            case REFUSED ->
                new CommandFailure(
                        ExitCode.USAGE,
                        "cannot export to " + target + ": " + e.what(),
                        "Nothing in it was changed; name another file with --to",
                        e);
            case UNREADABLE ->
                new CommandFailure(
                        ExitCode.PARTLY,
                        "the export to " + target + " stopped: " + e.what(),
                        "'parley audit verify' says more; --format jsonl takes along also what cannot be read",
                        e);
            case STOPPED ->
                new CommandFailure(
                        ExitCode.PARTLY,
                        "the export to " + target + " stopped: " + e.what(),
                        "The same line again goes on where it stopped",
                        e);
        };
    }
}
