package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.GlobalOptions;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.Streams;
import java.util.List;
import java.util.Optional;

/** Decides which of the three ways in a call of {@code parley} takes. */
public final class FrontDoor {
    private final CommandCatalogue catalogue;
    private final CommandRunner runner;
    private final InteractiveShell shell;

    /**
     * @param catalogue the commands
     * @param runner for one shot and for batches
     * @param shell for a call without a command at a terminal
     */
    public FrontDoor(CommandCatalogue catalogue, CommandRunner runner, InteractiveShell shell) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.shell = shell;
    }

    /** Does what the words of the call ask for; without a command, what is piped in, or whatever a person types. */
    public ExitCode enter(List<String> words, Streams streams, Interruption interruption) {
        Optional<Arguments> globals = globalsOnly(words);
        if (globals.isEmpty()) {
            return runner.run(words, Situation.typed(streams, Arguments.none(), interruption));
        }
        Arguments defaults = globals.get().only(GlobalOptions.INHERITED);
        Situation situation = Situation.typed(streams, defaults, interruption);
        return streams.in().isTerminal()
                ? interactively(defaults, situation)
                : runner.run(List.of("run-script", "-"), situation);
    }

    private ExitCode interactively(Arguments defaults, Situation situation) {
        try {
            return shell.run(defaults);
        } catch (RuntimeException | Error e) {
            return runner.refuse(e, situation);
        }
    }

    private Optional<Arguments> globalsOnly(List<String> words) {
        try {
            return CommandLine.parse(catalogue, words) instanceof Request.Nothing nothing
                    ? Optional.of(nothing.globals())
                    : Optional.empty();
        } catch (CommandFailure e) {
            return Optional.empty();
        }
    }
}
