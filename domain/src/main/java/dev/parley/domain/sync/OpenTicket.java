package dev.parley.domain.sync;

import dev.parley.domain.audit.Redactor;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.time.Instant;
import java.util.Optional;

/**
 * Carries one conversation into a desk now, whatever the cursor says: for somebody who needs its ticket. Safe to repeat: the
 * same note stands there once.
 */
public final class OpenTicket {
    private final SyncParts parts;
    private final Redactor people;
    private final Holder me;

    /**
     * @param parts those of the route
     * @param people remembers whom a note is kept of, so that who erases a person finds it
     * @param me who claims it
     */
    public OpenTicket(SyncParts parts, Redactor people, Holder me) {
        this.parts = parts;
        this.people = people;
        this.me = me;
    }

    /**
     * Opens it, or brings it up to date. What is wanted is kept before the desk is tried, and also where the contact centre
     * does not tell now how the conversation stands: what cannot be done now, the next run does. Nothing is kept for a
     * conversation that the contact centre does not know, or refuses to tell of: its id may be mistyped. A desk that told a
     * run, or the last one who opened a ticket, to wait is not asked before.
     *
     * @param note what else is to stand in it, not blank; kept as it is until it stands there
     * @throws ContactCentreException as the contact centre throws it
     */
    public CarryOutcome open(ConversationId id, Optional<String> note) {
        Pending change = change(id, note);
        want(change, note);
        return leftAlone().orElseGet(() -> {
            CarryOutcome outcome = new CarryConversation(parts, me).carry(change);
            new DeskHealth(parts).met(change, outcome);
            return outcome instanceof CarryOutcome.DeskDown ? leftAlone().orElse(outcome) : outcome;
        });
    }

    private Optional<CarryOutcome> leftAlone() {
        var health = new DeskHealth(parts);
        Instant now = parts.clock().instant();
        return health.limit().map(fault -> new CarryOutcome.DeskDown(fault, health.notBefore(now)));
    }

    private Pending change(ConversationId id, Optional<String> note) {
        try {
            Conversation conversation = parts.look().apply(id);
            note.ifPresent(text -> people.met(conversation));
            return Pending.of(conversation, parts.clock().instant());
        } catch (ContactCentreException e) {
            if (!saysThatThereIsNone(e.fault())) {
                want(Pending.unseen(id, parts.clock().instant()), note);
            }
            throw e;
        }
    }

    private void want(Pending change, Optional<String> note) {
        Instant now = parts.clock().instant();
        note.ifPresent(text -> people.redact(change.conversation(), text));
        parts.ledger().want(parts.route(), change, note.map(text -> WantedNote.of(text, now)));
    }

    private static boolean saysThatThereIsNone(ContactFault fault) {
        return fault instanceof ContactFault.NotFound || fault instanceof ContactFault.Rejected;
    }
}
