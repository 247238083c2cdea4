package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.Option;
import dev.parley.shell.render.NearestWord;
import java.util.List;
import java.util.Optional;

/** Reads one option with its value: {@code --name value}, {@code --name=value}, {@code -n value}, {@code -nvalue}, {@code -qo json}. */
final class OptionReader {
    private final List<? extends Option<?>> known;
    private final Arguments.Builder given;
    private final List<String> words;

    OptionReader(List<? extends Option<?>> known, Arguments.Builder given, List<String> words) {
        this.known = known;
        this.given = given;
        this.words = words;
    }

    /** Whether a word is meant as an option; {@code -}, {@code -5} and {@code - a text} are values. */
    static boolean isOption(String word, List<? extends Option<?>> known) {
        if (word.length() < 2 || word.charAt(0) != '-' || word.equals("--")) {
            return false;
        }
        if (word.startsWith("--")) {
            return nameOf(word).chars().noneMatch(Character::isWhitespace);
        }
        char letter = word.charAt(1);
        return known.stream().anyMatch(option -> option.shortName().equals(Optional.of(letter)))
                || (Character.isLetter(letter) && word.chars().noneMatch(Character::isWhitespace));
    }

    /** Reads the option at a place and says where the next word is. */
    int read(List<String> line, int at) {
        return line.get(at).startsWith("--") ? readLong(line, at) : readShort(line, at);
    }

    private int readLong(List<String> line, int at) {
        String word = line.get(at);
        String name = nameOf(word);
        Option<?> option = known.stream()
                .filter(one -> one.label().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        if (word.length() > name.length()) {
            add(option, word.substring(name.length() + 1));
            return at + 1;
        }
        return option.isFlag() ? flag(option, at) : value(option, line, at);
    }

    private int readShort(List<String> line, int at) {
        String letters = line.get(at).substring(1);
        for (int i = 0; i < letters.length(); i++) {
            Optional<Character> letter = Optional.of(letters.charAt(i));
            Option<?> option = known.stream()
                    .filter(one -> one.shortName().equals(letter))
                    .findFirst()
                    .orElseThrow(() -> unknown("-" + letter.get()));
            String rest = letters.substring(i + 1);
            if (option.isFlag() && !rest.startsWith("=")) {
                add(option, "true");
            } else if (rest.isEmpty()) {
                return value(option, line, at);
            } else {
                add(option, rest.startsWith("=") ? rest.substring(1) : rest);
                return at + 1;
            }
        }
        return at + 1;
    }

    private int flag(Option<?> option, int at) {
        add(option, "true");
        return at + 1;
    }

    private int value(Option<?> option, List<String> line, int at) {
        boolean missing = at + 1 >= line.size()
                || known.stream()
                        .anyMatch(one ->
                                line.get(at + 1).startsWith("--") && one.label().equals(nameOf(line.get(at + 1))));
        if (missing) {
            String hint = at + 1 < line.size()
                    ? "Write " + option.label() + "=" + line.get(at + 1) + " if that is the value"
                    : CommandLine.seeHelp(words);
            throw CommandFailure.usage(
                    option.label() + " needs a value: " + option.type().placeholder(), hint);
        }
        add(option, line.get(at + 1));
        return at + 2;
    }

    private void add(Option<?> option, String text) {
        if (given.has(option) && !option.repeatable() && !option.isFlag()) {
            throw CommandFailure.usage(option.label() + " was given twice", "It takes one value");
        }
        CommandLine.add(given, option, text);
    }

    private CommandFailure unknown(String name) {
        List<String> names = known.stream().map(Option::label).toList();
        String hint = NearestWord.to(name, names)
                .map(near -> "Did you mean " + near + "?")
                .orElse(CommandLine.seeHelp(words));
        return CommandFailure.usage("unknown option " + name, hint);
    }

    private static String nameOf(String word) {
        int equals = word.indexOf('=');
        return equals < 0 ? word : word.substring(0, equals);
    }
}
