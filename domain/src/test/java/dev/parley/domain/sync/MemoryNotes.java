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
    private final Map<ConversationId, Set<EntryKey>> withAll = new HashMap<>();

    List<WantedNote> of(ConversationId conversation) {
        return at(conversation).values().stream()
                .sorted(Comparator.comparing(WantedNote::at)
                        .thenComparing(note -> note.entry().value()))
                .toList();
    }

    WantedNote want(ConversationId conversation, WantedNote note) {
        set(withAll, conversation).remove(note.entry());
        return kept.computeIfAbsent(conversation, first -> new HashMap<>())
                .computeIfAbsent(note.entry(), first -> note);
    }

    boolean told(ConversationId conversation, WantedNote note, boolean stands) {
        return stands
                ? at(conversation).remove(note.entry()) != null
                : set(told, conversation).add(note.entry());
    }

    void drop(ConversationId conversation, EntryKey key) {
        at(conversation).values().removeIf(note -> note.isOf(key));
    }

    boolean isAnyUntold(ConversationId conversation) {
        return !untold(conversation).isEmpty();
    }

    /** Those that wait go aside with all of their conversation. */
    void putAside(ConversationId conversation) {
        set(withAll, conversation).addAll(untold(conversation));
    }

    /** Those that went aside with all of their conversation wait again. */
    void takeUp(ConversationId conversation) {
        withAll.remove(conversation);
    }

    /** Those that went aside with all of their conversation. */
    void drop(ConversationId conversation) {
        at(conversation).keySet().removeAll(set(withAll, conversation));
    }

    private Set<EntryKey> untold(ConversationId conversation) {
        Set<EntryKey> untold = new HashSet<>(at(conversation).keySet());
        untold.removeAll(set(told, conversation));
        untold.removeAll(set(withAll, conversation));
        return untold;
    }

    private static Set<EntryKey> set(Map<ConversationId, Set<EntryKey>> of, ConversationId conversation) {
        return of.computeIfAbsent(conversation, first -> new HashSet<>());
    }

    private Map<EntryKey, WantedNote> at(ConversationId conversation) {
        return kept.getOrDefault(conversation, new HashMap<>());
    }
}
