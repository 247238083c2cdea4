package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.Command;
import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.GlobalOptions;
import dev.parley.shell.command.Option;
import dev.parley.shell.command.Parameter;
import dev.parley.shell.render.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Understands one line, given as exact words. One object for one line. */
final class CommandLine {
    private final CommandCatalogue catalogue;
    private final List<String> line;
    private final Arguments.Builder given = new Arguments.Builder();
    private final List<String> words = new ArrayList<>();
    private int next;

    private CommandLine(CommandCatalogue catalogue, List<String> line) {
        this.catalogue = catalogue;
        this.line = line;
    }

    /**
     * What the line asks for.
     *
     * @throws CommandFailure with exit code 2, when it cannot be understood
     */
    static Request parse(CommandCatalogue catalogue, List<String> line) {
        return new CommandLine(catalogue, line).parse();
    }

    private Request parse() {
        findCommand();
        Optional<Command> command = catalogue.find(words);
        if (command.isEmpty()) {
            return withoutCommand();
        }
        Places places = new Places(command.get().spec(), given);
        List<Option<?>> options = Stream.concat(command.get().spec().options().stream(), GlobalOptions.ALL.stream())
                .toList();
        readParameters(options, places);
        if (given.has(GlobalOptions.HELP)) {
            return new Request.Help(List.copyOf(words), given.build());
        }
        places.checkComplete();
        checkRequired(command.get());
        return new Request.Run(command.get(), given.build());
    }

    /** Reads words as long as they lead to a command, and the global options between them. */
    private void findCommand() {
        List<Option<?>> outside = Stream.concat(GlobalOptions.ALL.stream(), Stream.of(GlobalOptions.VERSION))
                .toList();
        while (next < line.size()) {
            String word = line.get(next);
            List<Option<?>> options = words.isEmpty() ? outside : GlobalOptions.ALL;
            boolean leaf = catalogue.find(words).isPresent();
            if (!leaf && OptionReader.isOption(word, options)) {
                next = new OptionReader(options, given, words).read(line, next);
                continue;
            }
            if (words.isEmpty() && word.equals("-")) {
                words.add("run-script");
                return;
            }
            List<String> longer = Stream.concat(words.stream(), Stream.of(word)).toList();
            if (!catalogue.leadsOn(longer)) {
                return;
            }
            words.add(word);
            next++;
        }
    }

    private Request withoutCommand() {
        Arguments globals = given.build();
        if (next < line.size() && !globals.has(GlobalOptions.HELP)) {
            throw unknownCommand(line.get(next));
        }
        if (words.isEmpty() && globals.has(GlobalOptions.VERSION)) {
            return new Request.Version(globals);
        }
        return words.isEmpty() && !globals.has(GlobalOptions.HELP)
                ? new Request.Nothing(globals)
                : new Request.Help(List.copyOf(words), globals);
    }

    private CommandFailure unknownCommand(String word) {
        List<String> known = catalogue.next(words).toList();
        String typed = String.join(" ", words);
        String hint = NearestWord.to(word, known)
                .map(near -> "Did you mean '" + (typed + " " + near).strip() + "'?")
                .orElse(seeHelp(words));
        return CommandFailure.usage(
                words.isEmpty() ? "unknown command '" + word + "'" : "'" + typed + "' has no command '" + word + "'",
                hint);
    }

    private void readParameters(List<Option<?>> options, Places places) {
        OptionReader reader = new OptionReader(options, given, words);
        while (next < line.size()) {
            String word = line.get(next);
            if (word.equals("--")) {
                line.subList(next + 1, line.size()).forEach(places::add);
                return;
            }
            if (OptionReader.isOption(word, options)) {
                next = reader.read(line, next);
            } else {
                places.add(word);
                next++;
            }
        }
    }

    private void checkRequired(Command command) {
        for (Option<?> option : command.spec().options()) {
            if (option.required() && !given.has(option)) {
                throw CommandFailure.usage(
                        "'" + command.spec().name() + "' needs " + option.label() + " "
                                + option.type().placeholder(),
                        seeHelp(words));
            }
        }
    }

    /** Where the help about these words is. */
    static String seeHelp(List<String> words) {
        return "See 'parley " + (String.join(" ", words) + " --help").strip() + "'";
    }

    /** Adds a value and turns a refusal of its type into words. */
    static void add(Arguments.Builder given, Parameter<?> parameter, String text) {
        try {
            given.add(parameter, text);
        } catch (IllegalArgumentException e) {
            boolean hide = parameter instanceof Option<?> option && option.secret();
            String seen = hide ? "" : " '" + text + "'";
            throw CommandFailure.usage("bad value" + seen + " for " + parameter.label() + ": " + e.getMessage(), "");
        }
    }
}
