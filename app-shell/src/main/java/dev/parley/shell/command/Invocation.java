package dev.parley.shell.command;

import dev.parley.shell.render.OutputFormat;
import dev.parley.shell.render.Screen;
import java.util.List;
import java.util.Optional;

/**
 * One call of a command: what was given, and where its words go.
 *
 * @param spec the command that is called
 * @param arguments what the line gave, globals included
 * @param streams where words go and come from
 * @param interruption the wish to end it
 */
public record Invocation(CommandSpec spec, Arguments arguments, Streams streams, Interruption interruption) {

    /**
     * The value of a parameter that is required, has a default, or is a flag.
     *
     * @throws IllegalStateException when it has none, which is a mistake in the command
     */
    public <T> T get(Parameter<T> parameter) {
        return find(parameter)
                .orElseThrow(() -> new IllegalStateException(parameter.label() + " has no value and no default"));
    }

    /** Whether a flag was given. */
    public boolean is(Option<Boolean> flag) {
        return find(flag).orElse(false);
    }

    /** The value of a parameter, its default, or empty. */
    public <T> Optional<T> find(Parameter<T> parameter) {
        return arguments.find(parameter);
    }

    /** All values of a repeatable parameter, in the order typed. */
    public <T> List<T> all(Parameter<T> parameter) {
        return arguments.all(parameter);
    }

    /** The tenant that the line names, if it does. */
    public Optional<String> tenant() {
        return find(GlobalOptions.TENANT);
    }

    /** How the result will be written. */
    public OutputFormat format() {
        return find(GlobalOptions.OUTPUT).orElse(OutputFormat.TABLE);
    }

    /** Where a live conversation is written. A result is not written here but returned. */
    public Screen out() {
        return streams.out();
    }

    /** Where progress and notes are written. */
    public Screen err() {
        return streams.err();
    }

    /** What the user types while the command runs. */
    public LineSource in() {
        return streams.in();
    }

    /** Whether a person reads the result and types. */
    public boolean isInteractive() {
        return streams.in().isTerminal() && streams.out().isTerminal();
    }

    /** One line on stderr for whoever wants it; silent with {@code --quiet}. */
    public void note(String line) {
        if (!is(GlobalOptions.QUIET)) {
            streams.err().line("parley: " + line);
        }
    }

    /** What is going on right now, in one line that the next one replaces; only on a terminal. */
    public void progress(String line) {
        if (!is(GlobalOptions.QUIET)) {
            streams.err().status(line);
        }
    }
}
