package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.TurnTaken;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.resolution.ResolutionClassifier;
import java.time.Duration;
import java.util.Optional;

/**
 * The other side of a performance: a conversation at the vendor, or one that is on record. Serves one performance on one
 * thread. What goes wrong while something is said is an outcome of the turn; elsewhere it is thrown as the contact centre
 * throws it.
 */
interface Dialogue {
    /**
     * Says something and collects the answer.
     *
     * @param postback what the vendor wants to be told of the button that is clicked, where one is
     * @param expected what the answer is waited for
     */
    TurnTaken say(OngoingConversation conversation, String words, Optional<String> postback, Foresight expected);

    /** Says nothing for so long. */
    Seen listen(OngoingConversation conversation, Duration howLong);

    /** Looks at the conversation, where what is known of it may be old. */
    Seen look(OngoingConversation conversation);

    /** Looks until the conversation is in that state, or the time is over; at least once. */
    Seen await(OngoingConversation conversation, ConversationState state, Duration within);

    /** Whether a ticket of the conversation stands in the ticketing system. */
    Observation.TicketLookedUp ticket(OngoingConversation conversation);

    /** How the conversation would be judged if it ended here. */
    Resolution judged(OngoingConversation conversation);

    /** Judges by the rules that this conversation is judged by. */
    ResolutionClassifier classifier();

    /**
     * What was seen.
     *
     * @param observation to be kept
     * @param conversation to go on with
     */
    record Seen(Observation observation, OngoingConversation conversation) {}
}
