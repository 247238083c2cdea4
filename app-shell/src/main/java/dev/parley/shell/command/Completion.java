package dev.parley.shell.command;

import dev.parley.shell.command.Suggestions.Suggestion;
import dev.parley.shell.command.Suggestions.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may stand at the cursor, for the interactive shell and for bash and zsh alike. One object for one line. */
public final class Completion {
    private final CommandCatalogue catalogue;
    private final Suggestions tenants;
    private final List<String> words = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Set<Option<?>> given = new HashSet<>();
    private Optional<String> tenant = Optional.empty();
    private @Nullable Option<?> awaitsValue;
    private boolean placesOnly;

    private Completion(CommandCatalogue catalogue, Suggestions tenants) {
        this.catalogue = catalogue;
        this.tenants = tenants;
    }

    /**
     * What may stand at the cursor.
     *
     * @param catalogue the commands
     * @param tenants what {@code --tenant} may be
     * @param before the words before the one at the cursor
     * @param word the one at the cursor, up to the cursor; may be empty
     */
    public static List<Suggestion> complete(
            CommandCatalogue catalogue, Suggestions tenants, List<String> before, String word) {
        Completion completion = new Completion(catalogue, tenants);
        before.forEach(completion::read);
        return completion.at(word);
    }

    private void read(String word) {
        if (awaitsValue != null) {
            tenant = awaitsValue.equals(GlobalOptions.TENANT) ? Optional.of(word) : tenant;
            awaitsValue = null;
        } else if (!placesOnly && word.equals("--")) {
            placesOnly = true;
        } else if (!placesOnly && word.startsWith("-") && word.length() > 1) {
            readOption(word);
        } else if (command().isEmpty() && catalogue.leadsOn(plus(word))) {
            words.add(word);
        } else {
            places.add(word);
        }
    }

    private void readOption(String word) {
        int equals = word.indexOf('=');
        option(equals < 0 ? word : word.substring(0, equals)).ifPresent(option -> {
            given.add(option);
            awaitsValue = equals < 0 && !option.isFlag() ? option : null;
        });
    }

    private List<Suggestion> at(String word) {
        if (awaitsValue != null) {
            return fitting(offers(awaitsValue, word), word);
        }
        int equals = word.indexOf('=');
        if (!placesOnly && word.startsWith("--") && equals > 0) {
            String head = word.substring(0, equals + 1);
            String value = word.substring(equals + 1);
            return option(word.substring(0, equals)).stream()
                    .flatMap(option -> fitting(offers(option, value), value).stream())
                    .map(offer -> new Suggestion(head + offer.value(), offer.about(), offer.complete()))
                    .toList();
        }
        if (!placesOnly && word.startsWith("-")) {
            return fitting(optionNames(), word);
        }
        List<Suggestion> offers =
                command().map(command -> atPlace(command.spec(), word)).orElseGet(this::nextWords);
        return fitting(offers, word);
    }

    private List<Suggestion> nextWords() {
        return places.isEmpty()
                ? catalogue
                        .next(words)
                        .map(next -> Suggestion.of(next, about(next)))
                        .toList()
                : List.of();
    }

    private String about(String next) {
        return catalogue
                .find(plus(next))
                .map(command -> command.spec().summary())
                .orElse("");
    }

    private List<Suggestion> atPlace(CommandSpec spec, String word) {
        List<Positional<?>> own = spec.positionals();
        boolean repeats = !own.isEmpty() && own.getLast().repeatable();
        if (places.size() < own.size() || repeats) {
            return offers(own.get(Math.min(places.size(), own.size() - 1)), word);
        }
        return optionNames();
    }

    private List<Suggestion> offers(Parameter<?> parameter, String word) {
        Suggestions source = parameter.equals(GlobalOptions.TENANT) ? tenants : parameter.suggestions();
        try {
            return source.offer(new Typed(word, tenant, List.copyOf(places)));
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private List<Suggestion> optionNames() {
        return options()
                .filter(option -> option.repeatable() || !given.contains(option))
                .map(option -> Suggestion.of(option.label(), option.help()))
                .toList();
    }

    private Optional<? extends Option<?>> option(String name) {
        return options()
                .filter(option -> option.label().equals(name)
                        || option.shortName().map(letter -> "-" + letter).equals(Optional.of(name)))
                .findFirst();
    }

    private Stream<Option<?>> options() {
        Stream<Option<?>> own = command().stream().flatMap(command -> command.spec().options().stream());
        return Stream.concat(own, GlobalOptions.ALL.stream());
    }

    private Optional<Command> command() {
        return catalogue.find(words);
    }

    private List<String> plus(String word) {
        return Stream.concat(words.stream(), Stream.of(word)).toList();
    }

    private static List<Suggestion> fitting(List<Suggestion> offers, String word) {
        String start = word.toLowerCase(Locale.ROOT);
        return offers.stream()
                .filter(offer -> offer.value().toLowerCase(Locale.ROOT).startsWith(start))
                .distinct()
                .toList();
    }
}
