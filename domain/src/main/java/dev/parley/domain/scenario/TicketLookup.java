package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationId;

/** Tells whether a conversation has a ticket in the ticketing system. Safe for many threads. */
@FunctionalInterface
public interface TicketLookup {
    /** Where no ticketing system is connected: no conversation has a ticket. */
    TicketLookup NONE = conversation -> false;

    /** Whether a ticket of the conversation stands there. */
    boolean hasTicket(ConversationId conversation);
}
