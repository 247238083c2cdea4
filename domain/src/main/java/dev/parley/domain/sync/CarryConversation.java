package dev.parley.domain.sync;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactCentreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Carries one changed conversation into a desk, so that all of it stands there once and in order, whatever breaks. This is
 * the class that has the order in it: claim, read what was said, find or create the ticket, add what is missing, carry the
 * state, link, acknowledge.
 *
 * <p>Exactly-once rests on this: one writer per conversation (a lease that outlives whatever a killed writer may still have
 * on its way), a mark in every write of entries, a look before every write, and a wait behind every answer that never came,
 * as long as the system may still carry the request out.
 *
 * <p>Safe for many threads, and to repeat: what stands there is not written again.
 */
public final class CarryConversation {
    private static final int AT_ONCE = 3;

    private final SyncParts parts;
    private final Holder me;

    /**
     * @param parts what it works with
     * @param me who claims conversations
     */
    public CarryConversation(SyncParts parts, Holder me) {
        this.parts = parts;
        this.me = me;
    }

    /**
     * Carries a change, with all that was said until now.
     *
     * @throws ContactCentreException when the contact centre does not tell what was said, or where the conversation stands;
     *     the change stays pending
     */
    public CarryOutcome carry(Pending change) {
        var lease = new Lease(parts, change.conversation(), me);
        Holder holder = lease.take();
        if (!holder.id().equals(me.id())) {
            return new CarryOutcome.Busy(holder);
        }
        Optional<Instant> free = Optional.empty();
        try {
            CarryOutcome outcome = carry(change, lease);
            free = Optional.of(free(outcome));
            return outcome;
        } finally {
            lease.end(free.orElseGet(lease::freeBehindABreak));
        }
    }

    /** From when on somebody else may have it. */
    private Instant free(CarryOutcome outcome) {
        if (outcome instanceof CarryOutcome.Later later) {
            return later.at();
        }
        if (outcome instanceof CarryOutcome.DeskDown down) {
            return down.until(); // something may still be on its way
        }
        return parts.clock().instant();
    }

    private CarryOutcome carry(Pending wanted, Lease lease) {
        Pending change = new Unseen(parts).seen(wanted);
        List<Message> said = parts.feed().said(change.conversation());
        parts.endings().seen(change, said);
        var notes = new NotesToTell(change.conversation(), parts);
        try {
            return carry(change, lease, notes.behind(said), notes);
        } catch (NotYet e) {
            return later(new Carrying(parts, change, lease), change.deferred(e.until()), e.why());
        }
    }

    private CarryOutcome carry(Pending change, Lease lease, List<Message> said, NotesToTell notes) {
        for (int tries = 1; ; tries++) {
            lease.begin();
            var carrying = new Carrying(parts, change, lease);
            try {
                return carry(carrying, said, notes);
            } catch (DeskException e) {
                Optional<CarryOutcome> outcome = new BehindAFault(carrying, parts).outcome(e.fault(), tries < AT_ONCE);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
        }
    }

    private CarryOutcome carry(Carrying carrying, List<Message> said, NotesToTell notes) {
        LiveTicket ticket = LiveTicket.of(carrying, parts, said);
        if (ticket.isOver()) {
            notes.told();
            return over(carrying, ticket);
        }
        int appended = new MissingEntries(carrying, parts).append(ticket, said);
        notes.told();
        boolean linked = carrying.known().isNew();
        if (linked) {
            parts.links().apply(carrying.conversation()).ifPresent(link -> link(carrying, ticket, link));
        }
        boolean moved = new CarriedState(carrying, parts).carry(ticket, appended > 0 || linked);
        carrying.decide(
                Decision.What.DONE,
                "ticket %s holds %d entries"
                        .formatted(ticket.ref(), carrying.known().entries()));
        parts.ledger().settle(parts.route(), carrying.known(), carrying.change());
        Optional<Refusal> refused = carrying.refused().filter(all -> appended == 0);
        return new CarryOutcome.Done(ticket.ref(), ticket.created(), appended, moved, refused);
    }

    /** Its state is not carried either: a ticket that is closed for good stays where it is. */
    private CarryOutcome over(Carrying carrying, LiveTicket ticket) {
        Carried known = carrying.known().in(ticket.ref());
        Carried now = known.isAhead(carrying.change())
                ? known
                : known.standing(
                        carrying.change().changedAt(),
                        known.state(),
                        ticket.seen().map(TicketSnapshot::stateWord).orElse(""));
        carrying.decide(
                Decision.What.SKIP,
                "ticket %s is closed for good, and nothing that was said is missing".formatted(ticket.ref()));
        parts.ledger().settle(parts.route(), now, carrying.change());
        return new CarryOutcome.Done(ticket.ref(), false, 0, false);
    }

    private void link(Carrying carrying, LiveTicket ticket, BackLink link) {
        carrying.write(Decision.What.LINK, "the way back to it", link.uri().toString(), Carrying.plain(() -> {
            parts.desk().link(ticket.ref(), link);
            return link;
        }));
    }

    private CarryOutcome later(Carrying carrying, Pending again, String why) {
        carrying.decide(Decision.What.LATER, why);
        parts.ledger().postpone(parts.route(), again);
        return new CarryOutcome.Later(again.dueAt(), why);
    }
}
