package dev.parley.domain.scenario;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What was seen of a conversation outside its turns; kept so that a stored run can be judged again. */
public sealed interface Observation {
    /** Behind which turn, 1 for the first. */
    int turn();

    /**
     * Parley listened without saying anything.
     *
     * @param howLong it listened
     * @param messages what came meanwhile
     */
    record Listened(int turn, Duration howLong, List<Message> messages) implements Observation {
        /** Keeps an unchangeable copy. */
        public Listened {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Parley looked until the state was what was expected, or the time was over.
     *
     * @param state as last seen
     * @param after how long that took
     * @param context as last seen, where it was looked at
     */
    record Looked(int turn, ConversationState state, Duration after, Optional<ContextData> context)
            implements Observation {}

    /** @param found whether a ticket of the conversation stands in the ticketing system */
    record TicketLookedUp(int turn, boolean found) implements Observation {}
}
