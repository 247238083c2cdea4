package dev.parley.domain.audit;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.ConversationId;
import java.util.Set;

/**
 * Which person, number or order stands behind {@code <email-1>}, without keeping the value itself: only a keyed hash of
 * it, by which the same value is known again.
 *
 * <p>Safe for many threads, and for several processes at a time.
 *
 * <p>Its contract is tested by {@code PseudonymsContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface Pseudonyms {

    /**
     * The number of a value within a conversation: 1 for the first of its kind, and from then on the same. Safe to
     * repeat; durable when it returns.
     *
     * @param kind what it is, for example {@code email}
     * @param value the value in its one spelling (an address in lower case, a number without spaces)
     */
    int numberOf(ConversationId conversation, String kind, String value);

    /** The conversations in which the value was met. */
    Set<ConversationId> conversationsWith(String kind, String value);
}
