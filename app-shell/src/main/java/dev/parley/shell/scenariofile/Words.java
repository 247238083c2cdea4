package dev.parley.shell.scenariofile;

import dev.parley.domain.conversation.ConversationState;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the domain as files spell them: {@code resolved-by-bot} is {@code resolvedByBot}. */
final class Words {
    private static final List<ConversationState> STATES = List.of(
            new ConversationState.Active(),
            new ConversationState.Pending(),
            new ConversationState.Queued(),
            new ConversationState.WithAgent(),
            new ConversationState.Resolved(),
            new ConversationState.Closed(),
            new ConversationState.Ended());

    private Words() {}

    /** With hyphens, whatever way it is spelled. */
    static String hyphened(String word) {
        return word.strip()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
    }

    /** With capitals in the middle. */
    static String camel(String hyphened) {
        String[] parts = hyphened.split("-", -1);
        return parts[0]
                + Stream.of(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }

    /** The known word that has the same letters, whatever its case and whatever stands between its parts. */
    static Optional<String> spelledOtherwise(String word, Collection<String> known) {
        String letters = letters(word);
        return known.stream()
                .filter(candidate -> !letters.isEmpty() && letters(candidate).equals(letters))
                .findFirst();
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** @throws IllegalArgumentException when there is no such state */
    static ConversationState state(String word) {
        return STATES.stream()
                .filter(state -> state.word().equals(hyphened(word)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no state '%s'; choose one of: %s"
                        .formatted(
                                word,
                                STATES.stream()
                                        .map(state -> camel(state.word()))
                                        .collect(Collectors.joining(", ")))));
    }
}
