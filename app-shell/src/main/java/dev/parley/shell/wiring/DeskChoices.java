package dev.parley.shell.wiring;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the settings say about ticket desks. Which settings a desk takes only its kind knows, which may be in a jar: so that
 * is checked when a command first asks for the desk.
 *
 * @param usual the desk that is meant where no line names one
 * @param byName those that config.yaml describes, in its order
 * @param variables those of the environment and {@code .env} that speak of desks
 */
record DeskChoices(Optional<String> usual, Map<String, DeskChoice> byName, Map<String, String> variables) {
    static final DeskChoices NONE = new DeskChoices(Optional.empty(), Map.of(), Map.of());

    private static final String PREFIX = "PARLEY_DESK_";
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /**
     * One desk as config.yaml describes it.
     *
     * @param name how the user calls it
     * @param kind the kind's word
     * @param given its settings, those below others with dots in their names
     * @param humanWins whether a state that somebody else gave a ticket stays, where that is said
     * @param source where it is described
     */
    record DeskChoice(
            String name, String kind, Map<String, String> given, Optional<Boolean> humanWins, String source) {}

    /** The same with what the environment says. */
    DeskChoices with(Map<String, String> environment) {
        return new DeskChoices(
                usual,
                byName,
                environment.entrySet().stream()
                        .filter(variable -> variable.getKey().startsWith(PREFIX))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether nobody said anything about desks. */
    boolean isNothing() {
        return byName.isEmpty() && variables.isEmpty();
    }

    /** What the environment says of a desk's setting. */
    Optional<String> variable(String desk, String setting) {
        return Optional.ofNullable(variables.get(variableName(desk, setting)));
    }

    /** Whether the environment says anything of a desk of that name. */
    boolean speaksOf(String desk) {
        String prefix = variableName(desk, "");
        return variables.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /** {@code rt} and {@code state.active} are {@code PARLEY_DESK_RT_STATE_ACTIVE}. */
    static String variableName(String desk, String setting) {
        return PREFIX + upper(desk) + "_" + upper(HUMP.matcher(setting).replaceAll("_"));
    }

    private static String upper(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
