package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notes that are wanted in the tickets of one route. */
final class MemoryNotes {
    private final Map<ConversationId, Map<EntryKey, WantedNote>> kept = new HashMap<>();
    private final Map<ConversationId, Set<EntryKey>> told = new HashMap<>();

    List<WantedNote> of(ConversationId conversation) {
        return at(conversation).values().stream()
                .sorted(Comparator.comparing(WantedNote::at)
                        .thenComparing(note -> note.entry().value()))
                .toList();
    }

    WantedNote want(ConversationId conversation, WantedNote note) {
        return kept.computeIfAbsent(conversation, first -> new HashMap<>())
                .computeIfAbsent(note.entry(), first -> note);
    }

    boolean told(ConversationId conversation, WantedNote note, boolean stands) {
        return stands
                ? at(conversation).remove(note.entry()) != null
                : told.computeIfAbsent(conversation, first -> new HashSet<>()).add(note.entry());
    }

    void drop(ConversationId conversation, EntryKey key) {
        at(conversation).values().removeIf(note -> note.isOf(key));
    }

    boolean isAnyUntold(ConversationId conversation) {
        return !told.getOrDefault(conversation, Set.of())
                .containsAll(at(conversation).keySet());
    }

    private Map<EntryKey, WantedNote> at(ConversationId conversation) {
        return kept.getOrDefault(conversation, new HashMap<>());
    }
}
