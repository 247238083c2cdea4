package dev.parley.shell.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All commands, listed by code. Immutable. */
public final class CommandCatalogue {
    private final List<Section> sections;
    private final List<Command> commands;

    private CommandCatalogue(List<Section> sections) {
        this.sections = sections;
        this.commands = sections.stream()
                .flatMap(section -> section.commands().stream())
                .toList();
        Set<String> seen = new HashSet<>();
        for (Command command : commands) {
            if (!seen.add(command.spec().name())) {
                throw new IllegalArgumentException(
                        "two commands are called " + command.spec().name());
            }
        }
    }

    /** The catalogue of these groups, in the order of help; groups of one title stand together. */
    public static CommandCatalogue of(List<? extends CommandGroup> groups) {
        Map<String, List<Command>> byTitle = new LinkedHashMap<>();
        groups.forEach(group -> byTitle.computeIfAbsent(group.title(), title -> new ArrayList<>())
                .addAll(group.commands()));
        return new CommandCatalogue(byTitle.entrySet().stream()
                .map(section -> new Section(section.getKey(), List.copyOf(section.getValue())))
                .toList());
    }

    /** The commands by heading. */
    public List<Section> sections() {
        return sections;
    }

    /** All commands in the order of help. */
    public List<Command> commands() {
        return commands;
    }

    /** The command that has exactly these words. */
    public Optional<Command> find(List<String> words) {
        return commands.stream()
                .filter(command -> command.spec().words().equals(words))
                .findFirst();
    }

    /** The commands whose words begin with these and go on, hidden ones left out. */
    public List<Command> under(List<String> words) {
        return commands.stream()
                .filter(command -> !command.spec().hidden() && startsWith(command, words))
                .filter(command -> command.spec().words().size() > words.size())
                .toList();
    }

    /** The words that may come after these, each once. */
    public Stream<String> next(List<String> words) {
        return under(words).stream()
                .map(command -> command.spec().words().get(words.size()))
                .distinct();
    }

    /** Whether these words are a command or the beginning of one. */
    public boolean leadsOn(List<String> words) {
        return commands.stream().anyMatch(command -> startsWith(command, words));
    }

    private static boolean startsWith(Command command, List<String> words) {
        List<String> own = command.spec().words();
        return own.size() >= words.size() && own.subList(0, words.size()).equals(words);
    }

    /**
     * Commands under a heading.
     *
     * @param title the heading
     * @param commands in the order of help
     */
    public record Section(String title, List<Command> commands) {}
}
