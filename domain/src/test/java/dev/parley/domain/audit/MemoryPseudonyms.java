package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Pseudonyms in memory, values and all. */
public final class MemoryPseudonyms implements Pseudonyms {
    private final Map<ConversationId, Map<String, Map<String, Integer>>> numbers = new LinkedHashMap<>();

    @Override
    public synchronized int numberOf(ConversationId conversation, String kind, String value) {
        Map<String, Integer> known = numbers.computeIfAbsent(conversation, first -> new HashMap<>())
                .computeIfAbsent(kind, first -> new HashMap<>());
        return known.computeIfAbsent(value, first -> known.size() + 1);
    }

    @Override
    public synchronized Set<ConversationId> conversationsWith(String kind, String value) {
        Set<ConversationId> found = new HashSet<>();
        numbers.forEach((conversation, kinds) -> {
            if (kinds.getOrDefault(kind, Map.of()).containsKey(value)) {
                found.add(conversation);
            }
        });
        return found;
    }
}
