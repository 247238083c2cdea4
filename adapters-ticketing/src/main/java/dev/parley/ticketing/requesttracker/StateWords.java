package dev.parley.ticketing.requesttracker;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each of Parley's states is in the words of the queue's lifecycle. Several may share a word; it stands for the first of
 * them then.
 */
final class StateWords {
    private static final Map<TicketState, String> STANDARD = new EnumMap<>(Map.of(
            TicketState.ACTIVE, "open",
            TicketState.PENDING, "stalled",
            TicketState.ESCALATED, "open",
            TicketState.RESOLVED, "resolved",
            TicketState.ENDED, "rejected"));

    private final Map<TicketState, String> words = new EnumMap<>(TicketState.class);

    StateWords(DeskSettings settings) {
        for (TicketState state : TicketState.values()) {
            words.put(state, settings.get(setting(state)));
        }
    }

    static List<DeskSetting> settings() {
        return Arrays.stream(TicketState.values())
                .map(state -> DeskSetting.optional(
                        setting(state),
                        "the status of a ticket that is " + state.word(),
                        STANDARD.getOrDefault(state, "open")))
                .toList();
    }

    private static String setting(TicketState state) {
        return "state." + state.word();
    }

    String word(TicketState state) {
        return words.getOrDefault(state, "open");
    }

    Optional<TicketState> state(String word) {
        return Arrays.stream(TicketState.values())
                .filter(state -> word.equals(words.get(state)))
                .findFirst();
    }
}
