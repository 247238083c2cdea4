package dev.parley.ticketing.http;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A system's own words for where a ticket stands, by the settings {@code state.active} and the like. Cannot be changed. */
public final class StateMap {
    private final Map<TicketState, String> words;

    private StateMap(Map<TicketState, String> words) {
        this.words = words;
    }

    /**
     * The settings by which it is given.
     *
     * @param words the system's words where nothing is given, in the order of {@link TicketState}
     */
    public static List<DeskSetting> settings(String... words) {
        TicketState[] states = TicketState.values();
        return IntStream.range(0, states.length)
                .mapToObj(i -> DeskSetting.optional(
                        name(states[i]), "its word for a ticket that is " + states[i].word(), words[i]))
                .toList();
    }

    /** Reads it. */
    public static StateMap of(DeskSettings settings) {
        Map<TicketState, String> words = new EnumMap<>(TicketState.class);
        Arrays.stream(TicketState.values())
                .forEach(state -> words.put(state, settings.get(name(state)).strip()));
        return new StateMap(words);
    }

    /** The setting that gives a state's word. */
    public static String name(TicketState state) {
        return "state." + state.word();
    }

    /** The system's word. */
    public String word(TicketState state) {
        return words.getOrDefault(state, "");
    }

    /** What a word stands for; of several the first in the order of {@link TicketState}, nothing for the team's own. */
    public Optional<TicketState> state(String word) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
