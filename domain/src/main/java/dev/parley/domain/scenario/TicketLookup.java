package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationId;

/** Tells whether a conversation has a ticket in the ticketing system. Safe for many threads. */
@FunctionalInterface
public interface TicketLookup {
    /** Where no ticketing system is connected: no conversation has a ticket. */
    TicketLookup NONE = conversation -> false;

    /**
     * Makes sure that it can tell: asked before anything is said in a campaign whose scenarios ask for tickets. What cannot
     * tell throws here, and does not call it no ticket.
     */
    default void check() {}

    /** Whether a ticket of the conversation stands there. */
    boolean hasTicket(ConversationId conversation);
}
