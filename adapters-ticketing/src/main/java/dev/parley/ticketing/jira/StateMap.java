package dev.parley.ticketing.jira;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each of Parley's states is in a workflow: a category of statuses, which every workflow has, or the name of a status.
 *
 * @param words for every state
 */
record StateMap(Map<TicketState, String> words) {
    private static final String PREFIX = "state.";
    private static final Set<String> CATEGORIES = Set.of("new", "indeterminate", "done");
    private static final Map<TicketState, String> STANDARD = new EnumMap<>(Map.of(
            TicketState.ACTIVE, "indeterminate",
            TicketState.PENDING, "indeterminate",
            TicketState.ESCALATED, "new",
            TicketState.RESOLVED, "done",
            TicketState.ENDED, "done"));

    static List<DeskSetting> settings() {
        return STANDARD.entrySet().stream()
                .map(entry -> DeskSetting.optional(
                        PREFIX + entry.getKey().word(),
                        "where an issue stands that is %s: new, indeterminate, done, or a status by its name"
                                .formatted(entry.getKey().word()),
                        entry.getValue()))
                .toList();
    }

    static StateMap of(DeskSettings settings) {
        Map<TicketState, String> words = new EnumMap<>(TicketState.class);
        for (TicketState state : TicketState.values()) {
            String word = settings.get(PREFIX + state.word()).strip();
            if (word.isEmpty()) {
                throw new IllegalArgumentException("desk '%s': %s is new, indeterminate, done or a status, not empty"
                        .formatted(settings.name(), PREFIX + state.word()));
            }
            words.put(state, word);
        }
        return new StateMap(words);
    }

    String word(TicketState state) {
        return String.valueOf(words.get(state));
    }

    boolean means(TicketState state, StatusWire status) {
        return means(word(state), status);
    }

    static boolean means(String word, StatusWire status) {
        return CATEGORIES.contains(word) ? word.equals(status.category()) : word.equalsIgnoreCase(status.word());
    }

    /** The state that a status stands for: one that names it comes before one that names its category. */
    Optional<TicketState> state(StatusWire status) {
        return first(status, false).or(() -> first(status, true));
    }

    private Optional<TicketState> first(StatusWire status, boolean byCategory) {
        return words.entrySet().stream()
                .filter(entry -> CATEGORIES.contains(entry.getValue()) == byCategory)
                .filter(entry -> means(entry.getValue(), status))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
