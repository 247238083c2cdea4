package dev.parley.domain.exchange;

import dev.parley.domain.Port;
import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import java.time.Instant;
import java.util.List;

/**
 * What a conversation needs of CXone, alike for an API that is polled and for one that pushes.
 *
 * <p>One instance speaks for one tenant and is safe for many threads; calls for different conversations run side by
 * side, calls for one conversation are made one after another. Every method blocks, for at most the adapter's operation
 * time-out ({@link #awaitReplies} also until its deadline), retries by itself what is safe to repeat, and ends with a
 * result or with one {@link ContactCentreException} whose {@link ContactFault} says what happened. An interrupted thread
 * gets {@link WaitInterrupted}.
 *
 * <p>Its contract is tested by {@code ContactCentreContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface ContactCentre {

    /**
     * Opens a conversation. Safe to repeat with the same id: there will be one conversation.
     *
     * @return the conversation as the vendor has it; its id counts from now on
     * @throws ContactCentreException also {@link ContactFault.UnknownBot} when the vendor says that there is no such bot
     */
    ConversationSnapshot open(NewConversation conversation);

    /**
     * Looks at a conversation. Changes nothing.
     *
     * @throws ContactCentreException also {@link ContactFault.NotFound}
     */
    ConversationSnapshot look(ConversationId conversation);

    /**
     * Every message of a conversation, oldest first, each once. Changes nothing.
     *
     * @throws ContactCentreException also {@link ContactFault.NotFound}
     */
    List<Message> history(ConversationId conversation);

    /**
     * Says something for the visitor. Safe to repeat with the same key, and repeated inside: the message stands at the
     * vendor once and is not lost, also when the connection dies after the vendor has taken it.
     *
     * @return the vendor's receipt for the one message that stands there
     * @throws ContactCentreException after which it is unclear only for {@link ContactFault.TimedOut}, {@link
     *     ContactFault.Unreachable}, {@link ContactFault.VendorFailed} and {@link ContactFault.Unintelligible} whether
     *     the message stands; also {@link ContactFault.MoveRefused} when the state forbids it
     */
    Receipt send(OutgoingMessage message);

    /**
     * Waits for messages that are not in {@link Marker#seen()}: returns as soon as one not by the visitor is there, and
     * at the latest at the deadline, then possibly with none. When only further replies are awaited, it may wait until
     * the deadline in any case, and then tell all of them. Nothing is consumed: a repeat with the same marker tells
     * the same again. How the messages come (held request, watch, schedule of looks) is the adapter's affair.
     *
     * @param until our time at which waiting ends; when it has passed, one look is taken
     */
    Arrivals awaitReplies(Marker marker, Instant until);

    /**
     * Replaces the whole context. Safe to repeat.
     *
     * @return the conversation behind the change
     */
    ConversationSnapshot replaceContext(ConversationId conversation, ContextData context);

    /**
     * Closes a conversation. Safe to repeat: one that is closed or ended already is a success.
     *
     * @return the conversation behind the change
     */
    ConversationSnapshot close(ConversationId conversation);
}
