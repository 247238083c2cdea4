package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import java.util.HashMap;
import java.util.Map;

/** What holds words beside the trail, in memory. */
final class WordsElsewhere implements KeptWords {
    private final Map<ConversationId, Integer> held = new HashMap<>();
    private Runnable atErasure = () -> {};

    void hold(ConversationId conversation, int things) {
        held.put(conversation, things);
    }

    /** Does something in the middle of each erasure. */
    void atErasure(Runnable work) {
        atErasure = work;
    }

    @Override
    public int holding(ConversationId conversation) {
        return held.getOrDefault(conversation, 0);
    }

    @Override
    public int erase(ConversationId conversation) {
        atErasure.run();
        int held = holding(conversation);
        this.held.remove(conversation);
        return held;
    }
}
