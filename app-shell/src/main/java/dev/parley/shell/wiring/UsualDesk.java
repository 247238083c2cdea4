package dev.parley.shell.wiring;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.TicketLookup;
import dev.parley.domain.sync.CannotBeAsked;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.shell.command.DeskBook;

/**
 * Looks for tickets in the desk that is meant where nobody names one.
 *
 * @param tenant whose conversations
 * @param desk opened when a scenario asks for tickets
 */
record UsualDesk(String tenant, Lazy<DeskBook.OpenDesk> desk) implements TicketLookup {
    @Override
    public void check() {
        CannotBeAsked.check(desk.get().desk(), desk.get().name());
    }

    @Override
    public boolean hasTicket(ConversationId conversation) {
        check();
        return !desk.get().desk().find(ExternalKey.of(tenant, conversation)).isEmpty();
    }
}
