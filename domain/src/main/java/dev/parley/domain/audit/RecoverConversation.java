package dev.parley.domain.audit;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.exchange.TurnTaken;
import java.time.InstantSource;
import java.util.List;

/**
 * Ends what a killed process left behind: looks what the vendor has, completes the audit trail from it, and closes the
 * conversation unless it is meant to stay open. Nothing is said again.
 *
 * <p>Safe to repeat, also when it was killed itself: what is on record by then is not recorded again. Safe for many
 * threads, for different conversations.
 */
public final class RecoverConversation {
    private final AuditTrail trail;
    private final ContactCentre centre;
    private final SendMessage send;
    private final CloseConversation close;
    private final Redactor redactor;
    private final InstantSource clock;

    /**
     * @param trail completed by it
     * @param centre the tenant that the conversation is at
     * @param send takes up turns; records on the same trail
     * @param close closes; records on the same trail
     * @param redactor takes personal data out of what is found
     * @param clock our time
     */
    public RecoverConversation(
            AuditTrail trail,
            ContactCentre centre,
            SendMessage send,
            CloseConversation close,
            Redactor redactor,
            InstantSource clock) {
        this.trail = trail;
        this.centre = centre;
        this.send = send;
        this.close = close;
        this.redactor = redactor;
        this.clock = clock;
    }

    /**
     * Recovers it, and says what was found.
     *
     * @throws WaitInterrupted when the thread is interrupted; what is on record by then stays, a repeat goes on
     */
    public Recovery recover(BookedConversation left) {
        ConversationId id = left.id();
        try {
            ConversationSnapshot now = centre.look(id);
            var loose = LooseEnds.of(trail.of(id), centre.history(id), redactor, id);
            var missing = new MissingRecords(trail, left, clock);
            loose.turns().forEach(begun -> takeUp(now, loose.history(), begun));
            loose.neverArrived().forEach(missing::neverArrived);
            loose.others().forEach(other -> missing.found(other, now));
            List<Message> unknown = left.toBeClosed() || left.unsettled() ? unknown(id) : List.of();
            if (left.unsettled() || !unknown.isEmpty()) {
                missing.messages(unknown, redactor);
            }
            boolean closed = closed(left, loose, missing, centre.look(id));
            return new Recovery.Completed(
                    id, loose.turns().size(), loose.neverArrived().size(), unknown.size(), closed);
        } catch (ContactCentreException e) {
            return e.fault() instanceof ContactFault.NotFound ? absent(left) : new Recovery.OutOfReach(id, e.fault());
        }
    }

    private Recovery absent(BookedConversation left) {
        List<AuditRecord> records = trail.of(left.id());
        var missing = new MissingRecords(trail, left, clock);
        if (records.stream().anyMatch(LooseEnds::wasThere)) {
            missing.gone(LooseEnds.intentions(records));
            return new Recovery.Gone(left.id());
        }
        missing.neverOpened(LooseEnds.intentions(records));
        if (left.unsettled()) {
            missing.messages(List.of(), redactor);
        }
        return new Recovery.NeverOpened(left.id());
    }

    private void takeUp(ConversationSnapshot now, List<Message> history, LooseEnds.BegunTurn begun) {
        List<Message> before = history.subList(0, history.indexOf(begun.message()));
        TurnTaken taken = send.takeUp(
                OngoingConversation.resumed(now, before),
                begun.intention().entry().timestamp(),
                begun.message());
        switch (taken.turn().outcome()) {
            case TurnOutcome.Failed failed -> throw new ContactCentreException(failed.fault());
            case TurnOutcome.Interrupted interrupted -> throw new WaitInterrupted(null);
            case TurnOutcome.Replied r -> {}
            case TurnOutcome.AnsweredByOthers a -> {}
            case TurnOutcome.Silent s -> {}
            case TurnOutcome.Refused r -> {}
            case TurnOutcome.NotSaid n -> {}
        }
    }

    private List<Message> unknown(ConversationId id) {
        return LooseEnds.unrecorded(trail.of(id), centre.history(id));
    }

    private boolean closed(BookedConversation left, LooseEnds loose, MissingRecords missing, ConversationSnapshot now) {
        if (left.over()) {
            return true;
        }
        if (!now.conversation().allows(Move.CLOSE)) {
            missing.foundClosed(now);
            return true;
        }
        boolean abandonedOpening =
                loose.others().stream().anyMatch(other -> other.entry().kind() == AuditKind.OPENING);
        if (left.toBeClosed() || abandonedOpening) {
            close.close(left.id());
            return true;
        }
        return false;
    }
}
