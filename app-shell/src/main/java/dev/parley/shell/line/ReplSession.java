package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.Streams;
import java.util.List;
import org.jline.terminal.Terminal;
import org.springframework.shell.core.command.CommandRegistry;

/** What happens between two prompts: one line is run, and Ctrl-C ends its command and nothing else. */
public final class ReplSession {
    private final CommandRunner runner;
    private final Streams streams;
    private final Arguments defaults;
    private final Terminal terminal;

    /**
     * @param runner the one runner of lines
     * @param streams where words go, and what a running command reads
     * @param defaults global options that the shell was started with
     * @param terminal tells of Ctrl-C
     */
    public ReplSession(CommandRunner runner, Streams streams, Arguments defaults, Terminal terminal) {
        this.runner = runner;
        this.streams = streams;
        this.defaults = defaults;
        this.terminal = terminal;
    }

    /** Spring Shell's registry, filled from the catalogue. */
    public CommandRegistry registry(CommandCatalogue catalogue) {
        CommandRegistry registry = new CommandRegistry();
        for (CommandCatalogue.Section section : catalogue.sections()) {
            section.commands()
                    .forEach(command ->
                            registry.registerCommand(ShellCommand.of(command.spec(), section.title(), this)));
        }
        registry.registerCommand(ShellCommand.anyLine(this));
        return registry;
    }

    void run(String line) {
        Interruption interruption = new Interruption(Thread.currentThread());
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> interruption.request());
        try {
            run(line, Situation.typed(streams, defaults, interruption));
        } finally {
            interruption.over();
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    private void run(String line, Situation situation) {
        try {
            List<String> words = LineSplitter.split(line);
            boolean named = !words.isEmpty() && words.getFirst().equals(ReplParser.ANY_LINE);
            List<String> command = named ? words.subList(1, words.size()) : words;
            if (!command.isEmpty()) {
                runner.run(command, situation);
            }
        } catch (CommandFailure e) {
            runner.refuse(e, situation);
        }
    }
}
