package dev.parley.shell.line;

import dev.parley.shell.command.CommandSpec;
import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/**
 * A command of the catalogue as Spring Shell's registry holds it. It is always {@code OK} to Spring Shell, which would
 * print a failure on stdout in words of its own; the runner has said on stderr what there is to say.
 */
final class ShellCommand implements Command {
    private final String name;
    private final String summary;
    private final String group;
    private final List<CommandOption> options;
    private final ReplSession session;

    private ShellCommand(String name, String summary, String group, List<CommandOption> options, ReplSession session) {
        this.name = name;
        this.summary = summary;
        this.group = group;
        this.options = options;
        this.session = session;
    }

    static ShellCommand of(CommandSpec spec, String group, ReplSession session) {
        List<CommandOption> options = spec.options().stream()
                .map(option -> CommandOption.with()
                        .longName(option.name())
                        .shortName(option.shortName().orElse(' '))
                        .description(option.help())
                        .required(option.required())
                        .type(option.isFlag() ? Boolean.class : String.class)
                        .build())
                .toList();
        return new ShellCommand(spec.name(), spec.summary(), group, options, session);
    }

    /** What takes lines that begin with no command: unknown words, global options, {@code parley} itself. */
    static ShellCommand anyLine(ReplSession session) {
        return new ShellCommand(ReplParser.ANY_LINE, "Runs a line as the command line would", "", List.of(), session);
    }

    @Override
    public ExitStatus execute(CommandContext context) {
        session.run(context.parsedInput().arguments().stream()
                .map(CommandArgument::value)
                .findFirst()
                .orElse(""));
        return ExitStatus.OK;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return summary;
    }

    @Override
    public String getHelp() {
        return summary;
    }

    @Override
    public String getGroup() {
        return group;
    }

    @Override
    public List<CommandOption> getOptions() {
        return options;
    }
}
