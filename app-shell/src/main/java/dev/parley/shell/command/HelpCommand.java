package dev.parley.shell.command;

import dev.parley.shell.render.NearestWord;
import dev.parley.shell.render.Shown;
import java.util.List;
import java.util.function.Supplier;

/** {@code help}, and what {@code --help} shows. */
public final class HelpCommand implements CommandGroup {
    private final Positional<String> command;
    private final Supplier<CommandCatalogue> catalogue;

    /** @param catalogue asked when help is wanted, because this command is in it */
    public HelpCommand(Supplier<CommandCatalogue> catalogue) {
        this.catalogue = catalogue;
        this.command = Positional.of("COMMAND", ValueType.name(), "the command to explain; all commands without it")
                .optional()
                .repeated()
                .suggesting(typed -> catalogue
                        .get()
                        .next(typed.places())
                        .map(Suggestions.Suggestion::of)
                        .toList());
    }

    @Override
    public String title() {
        return "Help";
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("help")
                .summary("Explains the commands")
                .takes(command)
                .example("help conversation say", "")
                .runs(invocation -> CommandResult.of(about(catalogue.get(), invocation.all(command)))));
    }

    /**
     * Help about a command, a group, or everything.
     *
     * @throws CommandFailure when there is no such command
     */
    public static Shown about(CommandCatalogue catalogue, List<String> words) {
        if (words.isEmpty()) {
            return Shown.rows(
                    CommandHelp.class,
                    summaries(catalogue.commands()),
                    (all, screen) -> HelpTexts.all(catalogue, screen));
        }
        return catalogue
                .find(words)
                .map(command -> Shown.one(
                        CommandHelp.of(command.spec()), (help, screen) -> HelpTexts.command(command.spec(), screen)))
                .orElseGet(() -> aboutGroup(catalogue, words));
    }

    private static Shown aboutGroup(CommandCatalogue catalogue, List<String> words) {
        List<Command> commands = catalogue.under(words);
        if (commands.isEmpty()) {
            List<String> names = catalogue.commands().stream()
                    .map(command -> command.spec().name())
                    .toList();
            String typed = String.join(" ", words);
            throw CommandFailure.usage(
                    "there is no command '" + typed + "'",
                    NearestWord.to(typed, names)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("See 'parley help'"));
        }
        return Shown.rows(
                CommandHelp.class, summaries(commands), (all, screen) -> HelpTexts.group(words, commands, screen));
    }

    private static List<CommandHelp> summaries(List<Command> commands) {
        return commands.stream()
                .map(Command::spec)
                .filter(spec -> !spec.hidden())
                .map(CommandHelp::of)
                .toList();
    }

    /** Help as machines read it. */
    record CommandHelp(String command, String summary, String usage, List<String> options, List<Integer> exitCodes) {
        static CommandHelp of(CommandSpec spec) {
            return new CommandHelp(
                    spec.name(),
                    spec.summary(),
                    "parley " + HelpTexts.usage(spec),
                    spec.options().stream().map(Option::label).toList(),
                    HelpTexts.allCodes(spec).stream().map(ExitCode::code).toList());
        }
    }
}
