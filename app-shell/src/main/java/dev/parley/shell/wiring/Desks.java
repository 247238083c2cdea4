package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.DeskBook;
import dev.parley.shell.command.Invocation;
import dev.parley.shell.command.Suggestions;
import dev.parley.shell.desk.DeskJar;
import dev.parley.shell.desk.DeskKind;
import dev.parley.shell.desk.DeskKinds;
import dev.parley.shell.render.DeskRow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The ticket desks of this user. Jars are looked for when a command first asks, and only then. */
final class Desks implements DeskBook {
    private final Tenants settings;
    private final Folders folders;
    private final InstantSource clock;
    private final Function<Invocation, List<Path>> named;
    private final Map<List<Path>, DeskKinds> found = new HashMap<>();
    /** Each is opened once: its connections and threads serve every line of a shell, and end with the process. */
    private final Map<KnownDesks.Asked, TicketDesk> open = new HashMap<>();

    /** @param named the jars that a line names */
    Desks(Tenants settings, Folders folders, InstantSource clock, Function<Invocation, List<Path>> named) {
        this.settings = settings;
        this.folders = folders;
        this.clock = clock;
        this.named = named;
    }

    @Override
    public Known known(Invocation line) {
        KnownDesks known = of(line);
        Optional<String> usual = known.usualIfAny();
        List<DeskRow> rows = new ArrayList<>();
        known.names().forEach(name -> rows.add(row(name, usual.equals(Optional.of(name)), known)));
        known.kinds().byWord().values().stream()
                .filter(kind -> known.names().stream()
                        .noneMatch(name -> known.kindOf(name).equals(kind.word())))
                .map(kind -> DeskRow.unusable(
                        "", false, kind.word(), kind.from(), "not configured", kind.description(), kind.settings()))
                .forEach(rows::add);
        return new Known(rows, troubles(known));
    }

    @Override
    public OpenDesk open(Optional<String> name, Invocation line) {
        KnownDesks known = of(line);
        String chosen = name.orElseGet(known::usual);
        return new OpenDesk(chosen, open(known.checked(chosen), known), known.humanWins(chosen));
    }

    @Override
    public String nameOf(Optional<String> name, Invocation line) {
        KnownDesks known = of(line);
        return known.checked(name.orElseGet(known::usual));
    }

    @Override
    public List<Suggestions.Suggestion> names() {
        KnownDesks known = of(List.of());
        return known.names().stream()
                .map(name -> Suggestions.Suggestion.of(name, known.kindOf(name)))
                .toList();
    }

    /** Every secret that the settings hold for desks; none is asked for where nobody speaks of desks. */
    synchronized Collection<Secret> secrets() {
        try {
            if (settings.desks().isNothing()) {
                return List.of();
            }
        } catch (CommandFailure e) {
            return List.of();
        }
        return Stream.concat(Stream.of(List.<Path>of()), found.keySet().stream().toList().stream())
                .flatMap(jars -> of(jars).secrets().stream())
                .toList();
    }

    private DeskRow row(String name, boolean usual, KnownDesks known) {
        Optional<DeskKind> kind = known.kinds().find(known.kindOf(name));
        String from = kind.map(DeskKind::from).orElse("");
        String description = kind.map(DeskKind::description).orElse("");
        var takes = kind.map(DeskKind::settings).orElse(List.of());
        try {
            var can = open(name, known).capabilities();
            return DeskRow.ready(name, usual, known.kindOf(name), from, description, takes, can);
        } catch (CommandFailure e) {
            return DeskRow.unusable(name, usual, known.kindOf(name), from, e.what(), description, takes);
        }
    }

    private synchronized TicketDesk open(String name, KnownDesks known) {
        return open.computeIfAbsent(known.asked(name), asked -> KnownDesks.open(asked, this::withoutPeople, clock));
    }

    /** As the settings have it; asked each time, because they may change. */
    private String withoutPeople(String words) {
        return Redactor.ofSingleTexts(settings.redaction(), UnaryOperator.identity())
                .apply(words);
    }

    private static List<String> troubles(KnownDesks known) {
        return known.kinds().troubles().stream()
                .map(DeskKinds.Trouble::toString)
                .toList();
    }

    /** @throws CommandFailure when a jar that the line names does not bring all of its desks */
    private KnownDesks of(Invocation line) {
        List<Path> jars = named.apply(line);
        KnownDesks known = of(jars);
        known.kinds().troubles().stream()
                .filter(trouble -> jars.stream().anyMatch(jar -> trouble.from().equals(jar.toString())))
                .findFirst()
                .ifPresent(trouble -> {
                    throw CommandFailure.usage(
                            trouble.toString(),
                            "--desk-jar takes a jar with a desk of your own; 'parley desk list' shows what is there");
                });
        return known;
    }

    private synchronized KnownDesks of(List<Path> more) {
        DeskKinds kinds = found.computeIfAbsent(more, jars -> DeskKinds.find(DeskJar.in(folders.desks()), jars));
        return new KnownDesks(settings.desks(), kinds, folders);
    }
}
