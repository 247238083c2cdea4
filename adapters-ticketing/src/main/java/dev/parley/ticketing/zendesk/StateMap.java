package dev.parley.ticketing.zendesk;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each of Parley's states is in the vendor's words: a status, and a tag where two of ours share it.
 *
 * @param words for every state
 */
record StateMap(Map<TicketState, Word> words) {
    private static final String PREFIX = "state.";
    private static final List<String> STATUSES = List.of("new", "open", "pending", "hold", "solved");
    private static final Map<TicketState, String> STANDARD = new EnumMap<>(Map.of(
            TicketState.ACTIVE, "open",
            TicketState.PENDING, "pending",
            TicketState.ESCALATED, "open+parley_escalated",
            TicketState.RESOLVED, "solved",
            TicketState.ENDED, "solved+parley_unresolved"));

    /** A status, and possibly a tag. */
    record Word(String status, Optional<String> tag) {
        @Override
        public String toString() {
            return status + tag.map(name -> "+" + name).orElse("");
        }
    }

    static List<DeskSetting> settings() {
        return STANDARD.entrySet().stream()
                .map(entry -> DeskSetting.optional(
                        PREFIX + entry.getKey().word(),
                        "the status of a ticket that is %s, and a tag behind a + where one is wanted"
                                .formatted(entry.getKey().word()),
                        entry.getValue()))
                .toList();
    }

    static StateMap of(DeskSettings settings) {
        Map<TicketState, Word> words = new EnumMap<>(TicketState.class);
        for (TicketState state : TicketState.values()) {
            words.put(state, word(settings, PREFIX + state.word()));
        }
        return new StateMap(words);
    }

    private static Word word(DeskSettings settings, String setting) {
        String text = settings.get(setting);
        int plus = text.indexOf('+');
        String status = plus < 0 ? text : text.substring(0, plus);
        Optional<String> tag = plus < 0 ? Optional.empty() : Optional.of(text.substring(plus + 1));
        if (!STATUSES.contains(status)
                || tag.filter(name -> !name.matches("[a-z0-9_/-]{1,80}")).isPresent()) {
            throw new IllegalArgumentException(
                    "desk '%s': %s is one of %s, and possibly a + and a tag behind it, not '%s'"
                            .formatted(settings.name(), setting, String.join(", ", STATUSES), text));
        }
        return new Word(status, tag);
    }

    Word word(TicketState state) {
        Word word = words.get(state);
        if (word == null) {
            throw new IllegalStateException("every state has a word, " + state + " too");
        }
        return word;
    }

    /** The state that a ticket's status and tags stand for: one whose tag is there comes before one without a tag. */
    Optional<TicketState> state(String status, List<String> tags) {
        Optional<TicketState> tagged = Optional.empty();
        Optional<TicketState> plain = Optional.empty();
        for (Map.Entry<TicketState, Word> entry : words.entrySet()) {
            Word word = entry.getValue();
            if (word.status().equals(status)) {
                if (word.tag().filter(tags::contains).isPresent()) {
                    tagged = tagged.or(() -> Optional.of(entry.getKey()));
                } else if (word.tag().isEmpty()) {
                    plain = plain.or(() -> Optional.of(entry.getKey()));
                }
            }
        }
        Optional<TicketState> untagged = plain;
        return tagged.or(() -> untagged);
    }

    /** The ticket's status, and those of its tags that stand for a state. */
    String stateWord(String status, List<String> tags) {
        return status
                + ours().stream().filter(tags::contains).map(tag -> "+" + tag).collect(Collectors.joining());
    }

    /** The ticket's tags as they are to be in a state; empty where no state has a tag and none is to be touched. */
    Optional<List<String>> tags(TicketState state, List<String> before) {
        if (ours().isEmpty()) {
            return Optional.empty();
        }
        List<String> tags = new ArrayList<>(before);
        tags.removeAll(ours());
        word(state).tag().ifPresent(tags::add);
        return Optional.of(tags);
    }

    /** Every status that is asked for. */
    List<String> statuses() {
        return Arrays.stream(TicketState.values())
                .map(state -> word(state).status())
                .distinct()
                .toList();
    }

    private TreeSet<String> ours() {
        return words.values().stream()
                .flatMap(word -> word.tag().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
