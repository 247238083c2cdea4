package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;

/** Words of conversations that are kept somewhere beside the trail. Safe for many threads, and for several processes. */
public interface KeptWords {
    /** What stands in the place of words that were erased. */
    String ERASED = "(erased)";

    /** How many things that are kept there hold words of the conversation. */
    int holding(ConversationId conversation);

    /**
     * Takes the words of a conversation out of all that is kept there. All or nothing; safe to repeat. Durable when it
     * returns.
     *
     * @return how many things lost words
     */
    int erase(ConversationId conversation);
}
