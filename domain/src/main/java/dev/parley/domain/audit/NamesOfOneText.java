package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names for what is met in one text; forgotten with it. Serves one thread. */
final class NamesOfOneText implements Pseudonyms {
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    @Override
    public int numberOf(ConversationId conversation, String kind, String value) {
        Map<String, Integer> known = numbers.computeIfAbsent(kind, first -> new HashMap<>());
        return known.computeIfAbsent(value, first -> known.size() + 1);
    }

    @Override
    public Set<ConversationId> conversationsWith(String kind, String value) {
        return Set.of();
    }
}
