package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.desk.DeskKind;
import dev.parley.shell.desk.DeskKinds;
import dev.parley.shell.render.NearestWord;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the settings say of desks, held against the kinds that there are.
 *
 * @param said what they say
 * @param kinds those that there are
 * @param folders where what nobody places is kept
 */
record KnownDesks(DeskChoices said, DeskKinds kinds, Folders folders) {
    /** The desk that is always there. */
    static final String JOURNAL = "journal";

    private static final String HUMAN_WINS = "humanWins";
    private static final Pattern LIKE_A_SECRET = Pattern.compile(".*(token|secret|password|key|credential).*");

    /** Of config.yaml, then those that the environment alone describes, then the journal. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(configured());
        if (kinds.find(JOURNAL).isPresent()) {
            names.add(JOURNAL);
        }
        return names;
    }

    private Set<String> configured() {
        Set<String> names = new LinkedHashSet<>(said.byName().keySet());
        kinds.byWord().keySet().stream().filter(said::speaksOf).forEach(names::add);
        return names;
    }

    /** The word of a desk's kind, whether there is such a kind or not. */
    String kindOf(String name) {
        return said.variable(name, "kind")
                .orElseGet(() -> Optional.ofNullable(said.byName().get(name))
                        .map(DeskChoices.DeskChoice::kind)
                        .orElse(name));
    }

    /** The one that is meant where nobody names one; empty where that cannot be known. */
    Optional<String> usualIfAny() {
        Set<String> configured = configured();
        return said.usual()
                .or(() -> configured.size() == 1 ? configured.stream().findFirst() : Optional.empty())
                .or(() -> configured.isEmpty() ? Optional.of(JOURNAL) : Optional.empty());
    }

    /** @throws CommandFailure when several may be meant */
    String usual() {
        return usualIfAny()
                .orElseThrow(() -> CommandFailure.usage(
                        "which ticket desk? --to says it, or 'desk:' in config.yaml",
                        "Known: " + String.join(", ", names())));
    }

    /** @throws CommandFailure when there is no desk of that name */
    String checked(String name) {
        if (names().contains(name)) {
            return name;
        }
        Optional<DeskKind> kind = kinds.find(name);
        if (kind.isPresent()) {
            String needed = kind.get().settings().stream()
                    .filter(setting -> setting.required() && setting.standard().isEmpty())
                    .map(DeskSetting::name)
                    .collect(Collectors.joining(", "));
            throw CommandFailure.usage(
                    "there is no ticket desk '" + name + "' yet, only that kind",
                    "Set " + needed + " below 'desks: " + name + ": settings:' in config.yaml, or as "
                            + DeskChoices.variableName(name, "") + "…");
        }
        String near = NearestWord.to(name, names())
                .map(word -> "Did you mean '" + word + "'? ")
                .orElse("");
        throw CommandFailure.usage(
                "there is no ticket desk '" + name + "'", near + "Known: " + String.join(", ", names()));
    }

    /**
     * Whether a state that somebody else gave a ticket stays; it does, unless somebody says otherwise.
     *
     * @throws CommandFailure when the environment says neither yes nor no
     */
    boolean humanWins(String name) {
        return said.variable(name, HUMAN_WINS)
                .map(word -> switch (word.strip().toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new CommandFailure(
                                ExitCode.CONFIGURATION,
                                DeskChoices.variableName(name, HUMAN_WINS) + " is true or false, not '" + word + "'",
                                "Set it to one of them, or leave it out: it is true then");
                })
                .or(() -> Optional.ofNullable(said.byName().get(name)).flatMap(DeskChoices.DeskChoice::humanWins))
                .orElse(true);
    }

    /**
     * What a desk is opened with.
     *
     * @param kind what it is
     * @param name by which people name it
     * @param given its settings
     */
    record Asked(DeskKind kind, String name, Map<String, String> given) {
        /** Without the settings: secrets are among them. */
        @Override
        public String toString() {
            return "desk " + name;
        }
    }

    /** @throws CommandFailure when there is no such kind */
    Asked asked(String name) {
        String word = kindOf(name);
        DeskKind kind = kinds.find(word)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.CONFIGURATION,
                        "the ticket desk '" + name + "' is of the kind '" + word + "', and there is no such kind",
                        troubleOr("Known: " + String.join(", ", kinds.byWord().keySet()))));
        return new Asked(kind, name, given(name, kind));
    }

    /** @throws CommandFailure when its settings are wrong */
    static TicketDesk open(Asked asked, UnaryOperator<String> people, InstantSource clock) {
        String name = asked.name();
        try {
            return asked.kind().open(name, asked.given(), people, clock);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION,
                    String.valueOf(e.getMessage()),
                    "Set it below 'desks: " + name + ": settings:' in config.yaml, or as "
                            + DeskChoices.variableName(name, "") + "…",
                    e);
        }
    }

    /** All that may be secret, also where the kind that knows it cannot be found. */
    List<Secret> secrets() {
        return names().stream()
                .flatMap(name -> {
                    Optional<DeskKind> kind = kinds.find(kindOf(name));
                    return kind.map(known -> given(name, known)).orElseGet(() -> alone(name)).entrySet().stream()
                            .filter(value -> isSecret(value.getKey(), kind));
                })
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .map(Secret::of)
                .toList();
    }

    private static boolean isSecret(String setting, Optional<DeskKind> kind) {
        return kind.map(known -> known.settings().stream()
                        .filter(DeskSetting::secret)
                        .anyMatch(secret -> secret.name().equals(setting)))
                .orElseGet(() ->
                        LIKE_A_SECRET.matcher(setting.toLowerCase(Locale.ROOT)).matches());
    }

    private Map<String, String> alone(String name) {
        return Optional.ofNullable(said.byName().get(name))
                .map(DeskChoices.DeskChoice::given)
                .orElse(Map.of());
    }

    /** The environment goes before config.yaml; the journal lies with what else Parley keeps. */
    private Map<String, String> given(String name, DeskKind kind) {
        Map<String, String> given = new HashMap<>(alone(name));
        for (DeskSetting setting : kind.settings()) {
            said.variable(name, setting.name()).ifPresent(value -> given.put(setting.name(), value));
        }
        if (kind.word().equals(JOURNAL) && !kind.isOwn()) {
            given.putIfAbsent("file", folders.journal(name).toString());
        }
        return given;
    }

    private String troubleOr(String otherwise) {
        return kinds.troubles().isEmpty()
                ? otherwise
                : String.join(
                        "; ",
                        kinds.troubles().stream()
                                .map(DeskKinds.Trouble::toString)
                                .toList());
    }
}
