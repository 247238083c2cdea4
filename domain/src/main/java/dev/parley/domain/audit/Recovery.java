package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactFault;

/** What became of a conversation that a process left behind. */
public sealed interface Recovery {
    /** Which. */
    ConversationId conversation();

    /**
     * Everything that the vendor has is on record now.
     *
     * @param turns how many turns got the outcome that was missing
     * @param neverArrived how many messages were meant to be sent and never arrived at the vendor
     * @param messages how many messages of the vendor were on no record
     * @param closed whether it is closed; false for one that is meant to stay open
     */
    record Completed(ConversationId conversation, int turns, int neverArrived, int messages, boolean closed)
            implements Recovery {}

    /** The vendor has no such conversation, and there is no sign that it ever had: the process ended before that. */
    record NeverOpened(ConversationId conversation) implements Recovery {}

    /**
     * The vendor had it, and has it no more: deleted, or another tenant under the same name. It is on record that it is
     * gone; what became of what was begun is not known.
     */
    record Gone(ConversationId conversation) implements Recovery {}

    /** @param fault why the vendor cannot be asked now; nothing was changed, a later try may do it */
    record OutOfReach(ConversationId conversation, ContactFault fault) implements Recovery {}
}
