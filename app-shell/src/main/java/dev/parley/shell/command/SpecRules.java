package dev.parley.shell.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A spec that contradicts itself is a mistake of the programmer and is found when the catalogue is built. */
final class SpecRules {
    private SpecRules() {}

    static void check(List<String> words, List<Positional<?>> positionals, List<Option<?>> options) {
        if (words.isEmpty() || words.stream().anyMatch(word -> !word.matches("[a-z_][a-z0-9_-]*"))) {
            throw new IllegalArgumentException("a command needs words of small letters, saw " + words);
        }
        String name = String.join(" ", words);
        checkPlaces(name, positionals);
        Set<String> taken = new HashSet<>();
        Stream.concat(GlobalOptions.ALL.stream(), options.stream())
                .flatMap(option -> Stream.concat(
                        Stream.of(option.label()), option.shortName().stream().map(letter -> "-" + letter)))
                .filter(label -> !taken.add(label))
                .findFirst()
                .ifPresent(label -> {
                    throw new IllegalArgumentException(name + " has " + label + " twice");
                });
        for (Option<?> option : options) {
            option.fallback().ifPresent(text -> option.type().read(text));
        }
    }

    private static void checkPlaces(String name, List<Positional<?>> positionals) {
        for (int i = 0; i + 1 < positionals.size(); i++) {
            if (positionals.get(i).repeatable()) {
                throw new IllegalArgumentException(name + ": only the last positional may repeat");
            }
            if (!positionals.get(i).required() && positionals.get(i + 1).required()) {
                throw new IllegalArgumentException(name + ": a required positional behind an optional one");
            }
        }
    }
}
