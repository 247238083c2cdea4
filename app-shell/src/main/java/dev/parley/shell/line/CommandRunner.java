package dev.parley.shell.line;

import dev.parley.domain.WaitInterrupted;
import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.CommandResult;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.FailureWords;
import dev.parley.shell.command.GlobalOptions;
import dev.parley.shell.command.HelpCommand;
import dev.parley.shell.command.Invocation;
import dev.parley.shell.command.Streams;
import dev.parley.shell.render.OutputClosed;
import dev.parley.shell.render.OutputFormat;
import dev.parley.shell.render.Renderer;
import dev.parley.shell.render.Shown;
import dev.parley.shell.render.Span;
import dev.parley.shell.render.Style;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Runs one line: understands it, calls the command, shows the result, and turns whatever goes wrong into one line on
 * stderr and an exit code. Nothing is thrown at the caller.
 */
public final class CommandRunner {
    private final CommandCatalogue catalogue;
    private final List<FailureWords> failureWords;
    private final Incidents incidents;
    private final UnaryOperator<String> mask;

    /**
     * @param catalogue the commands
     * @param failureWords asked in order about exceptions that are no {@code CommandFailure}
     * @param incidents where the traces of unforeseen exceptions go
     * @param mask takes secrets and personal data out of what is complained about
     */
    public CommandRunner(
            CommandCatalogue catalogue,
            List<FailureWords> failureWords,
            Incidents incidents,
            UnaryOperator<String> mask) {
        this.catalogue = catalogue;
        this.failureWords = List.copyOf(failureWords);
        this.incidents = incidents;
        this.mask = mask;
    }

    /** Runs the words of one line and says how it ended. */
    public ExitCode run(List<String> words, Situation situation) {
        Streams streams = colours(situation.defaults(), situation.streams());
        try {
            Request request = CommandLine.parse(catalogue, words);
            Arguments arguments = request.globals().orElse(situation.defaults());
            streams = colours(arguments, streams);
            return answer(request, arguments, streams, situation);
        } catch (OutputClosed e) {
            return ExitCode.DONE;
        } catch (RuntimeException | Error e) {
            return failed(e, streams, situation);
        } finally {
            clearStatus(streams);
        }
    }

    private static Streams colours(Arguments arguments, Streams streams) {
        return arguments.find(GlobalOptions.NO_COLOR).orElse(false) ? streams.withoutColour() : streams;
    }

    /** Says what went wrong outside of any command: a line that is not run, a shell that broke down. */
    ExitCode refuse(Throwable thrown, Situation situation) {
        return failed(thrown, colours(situation.defaults(), situation.streams()), situation);
    }

    private ExitCode answer(Request request, Arguments arguments, Streams streams, Situation situation) {
        CommandResult result = switch (request) {
            case Request.Run run -> call(run, arguments, streams, situation);
            case Request.Help help -> CommandResult.of(HelpCommand.about(catalogue, help.words()));
            case Request.Version version ->
                call(
                        new Request.Run(catalogue.find(List.of("version")).orElseThrow(), arguments),
                        arguments,
                        streams,
                        situation);
            case Request.Nothing nothing ->
                throw CommandFailure.usage("there is no command in this line", "See 'parley --help'");
        };
        clearStatus(streams);
        show(result.shown(), arguments.find(GlobalOptions.OUTPUT).orElse(OutputFormat.TABLE), streams);
        if (situation.interruption().requested()) {
            return ExitCode.INTERRUPTED;
        }
        if (result.failure().isPresent()) {
            complain(streams, situation, result.failure().get().line());
        } else if (result.exitCode() != ExitCode.DONE && !situation.place().isEmpty()) {
            complain(
                    streams,
                    situation,
                    "ended with " + result.exitCode().code() + ", "
                            + result.exitCode().meaning());
        }
        return result.exitCode();
    }

    private static CommandResult call(Request.Run run, Arguments arguments, Streams streams, Situation situation) {
        Invocation invocation = new Invocation(run.command().spec(), arguments, streams, situation.interruption());
        if (run.command().spec().needsTerminal() && !invocation.isInteractive()) {
            throw CommandFailure.usage(
                    "'" + run.command().spec().name() + "' needs a terminal", "Run it where you can type");
        }
        return run.command().handler().run(invocation);
    }

    /** The work is done by now: that nobody reads the result does not change how it ended. */
    private static void show(Shown shown, OutputFormat format, Streams streams) {
        try {
            Renderer.write(shown, format, streams.out());
        } catch (OutputClosed e) {
            return;
        } catch (UncheckedIOException e) {
            throw new CommandFailure(ExitCode.INTERNAL, "the result cannot be written: " + e.getMessage(), "", e);
        }
    }

    private ExitCode failed(Throwable thrown, Streams streams, Situation situation) {
        clearStatus(streams);
        if (situation.interruption().requested() || thrown instanceof WaitInterrupted) {
            complain(streams, situation, "interrupted");
            return ExitCode.INTERRUPTED;
        }
        CommandFailure failure = inWords(thrown).orElseGet(() -> incidents.record(thrown));
        complain(streams, situation, failure.line());
        return failure.exitCode();
    }

    private Optional<CommandFailure> inWords(Throwable thrown) {
        if (thrown instanceof CommandFailure failure) {
            return Optional.of(failure);
        }
        return failureWords.stream().flatMap(words -> words.of(thrown).stream()).findFirst();
    }

    private void complain(Streams streams, Situation situation, String line) {
        try {
            streams.err().line(Span.of(Style.RED, "parley: " + situation.place() + mask.apply(line)));
        } catch (OutputClosed | UncheckedIOException e) {
            return;
        }
    }

    private static void clearStatus(Streams streams) {
        try {
            streams.err().status("");
        } catch (OutputClosed | UncheckedIOException e) {
            return;
        }
    }
}
