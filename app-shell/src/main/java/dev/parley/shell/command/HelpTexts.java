package dev.parley.shell.command;

import dev.parley.shell.render.Screen;
import dev.parley.shell.render.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Help as people read it, made from the catalogue. */
public final class HelpTexts {
    private static final String INDENT = "  ";

    private HelpTexts() {}

    /** The command with its places: {@code conversation say ID TEXT [options]}. */
    public static String usage(CommandSpec spec) {
        StringBuilder usage = new StringBuilder(spec.name());
        for (Positional<?> place : spec.positionals()) {
            String label = place.repeatable() ? place.label() + "..." : place.label();
            usage.append(' ').append(place.required() ? label : "[" + label + "]");
        }
        spec.options().stream()
                .filter(Option::required)
                .forEach(option -> usage.append(' ')
                        .append(option.label())
                        .append(' ')
                        .append(option.type().placeholder()));
        return usage + " [options]";
    }

    /** All commands by heading. */
    static void all(CommandCatalogue catalogue, Screen screen) {
        screen.line("Drives and tests the web-messaging bot conversations of a NICE CXone tenant.");
        screen.line("");
        heading("USAGE", screen);
        screen.line(INDENT + "parley                      an interactive shell");
        screen.line(INDENT + "parley COMMAND [options]    one command");
        screen.line(INDENT + "parley run-script FILE      the commands in a file; 'parley -' reads standard input");
        for (CommandCatalogue.Section section : catalogue.sections()) {
            List<String[]> rows = rows(section.commands());
            if (!rows.isEmpty()) {
                screen.line("");
                heading(section.title().toUpperCase(Locale.ROOT), screen);
                pairs(rows, screen);
            }
        }
        screen.line("");
        heading("OPTIONS FOR EVERY COMMAND", screen);
        pairs(options(GlobalOptions.ALL), screen);
        screen.line("");
        heading("EXIT CODES", screen);
        pairs(codes(List.of(ExitCode.values())), screen);
        screen.line("");
        screen.line("More about one: parley help COMMAND");
    }

    /** The commands of a group. */
    static void group(List<String> words, List<Command> commands, Screen screen) {
        heading("USAGE", screen);
        screen.line(INDENT + "parley " + String.join(" ", words) + " COMMAND [options]");
        screen.line("");
        heading("COMMANDS", screen);
        pairs(rows(commands), screen);
    }

    /** Everything about one command. */
    static void command(CommandSpec spec, Screen screen) {
        screen.line(spec.summary() + ".");
        if (!spec.help().isEmpty()) {
            screen.line("");
            screen.block("", Span.plain(spec.help()));
        }
        screen.line("");
        heading("USAGE", screen);
        screen.line(INDENT + "parley " + usage(spec));
        section("ARGUMENTS", places(spec), screen);
        section("OPTIONS", options(spec.options()), screen);
        section("OPTIONS FOR EVERY COMMAND", options(GlobalOptions.ALL), screen);
        section("EXAMPLES", examples(spec), screen);
        section("EXIT CODES", codes(allCodes(spec)), screen);
        if (!spec.scopes().isEmpty()) {
            screen.line("");
            heading("CXONE SCOPES", screen);
            screen.line(INDENT + String.join(", ", spec.scopes()));
        }
    }

    private static void section(String title, List<String[]> rows, Screen screen) {
        if (!rows.isEmpty()) {
            screen.line("");
            heading(title, screen);
            pairs(rows, screen);
        }
    }

    private static void heading(String title, Screen screen) {
        screen.line(Span.bold(title));
    }

    private static void pairs(List<String[]> rows, Screen screen) {
        int widest = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
        for (String[] row : rows) {
            String blanks = " ".repeat(widest - row[0].length());
            screen.line(Span.plain((INDENT + row[0] + blanks + INDENT + row[1]).stripTrailing()));
        }
    }

    private static List<String[]> rows(List<Command> commands) {
        return commands.stream()
                .map(Command::spec)
                .filter(spec -> !spec.hidden())
                .map(spec -> new String[] {spec.name(), spec.summary()})
                .toList();
    }

    private static List<String[]> places(CommandSpec spec) {
        return spec.positionals().stream()
                .map(place -> new String[] {place.label(), place.help()})
                .toList();
    }

    private static List<String[]> options(List<Option<?>> options) {
        return options.stream()
                .map(option -> new String[] {option(option), help(option)})
                .toList();
    }

    private static String option(Option<?> option) {
        String letter = option.shortName().map(one -> "-" + one + ", ").orElse("    ");
        return (letter + option.label() + " " + option.type().placeholder()).stripTrailing();
    }

    private static String help(Option<?> option) {
        StringBuilder help = new StringBuilder(option.help());
        option.fallback()
                .ifPresent(text -> help.append(" (default: ").append(text).append(')'));
        return help.append(option.required() ? " (required)" : "")
                .append(option.repeatable() ? " (may be repeated)" : "")
                .toString();
    }

    private static List<String[]> examples(CommandSpec spec) {
        return spec.examples().stream()
                .map(example -> new String[] {"parley " + example.line(), example.about()})
                .toList();
    }

    static List<ExitCode> allCodes(CommandSpec spec) {
        List<ExitCode> codes = new ArrayList<>(List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.INTERRUPTED));
        codes.addAll(spec.exitCodes());
        return codes.stream().distinct().sorted().toList();
    }

    private static List<String[]> codes(List<ExitCode> codes) {
        return codes.stream()
                .map(code -> new String[] {Integer.toString(code.code()), code.meaning()})
                .toList();
    }
}
