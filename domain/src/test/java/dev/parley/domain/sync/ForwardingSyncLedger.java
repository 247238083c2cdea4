package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hands every call on to another ledger; whoever extends it breaks one of them. */
abstract class ForwardingSyncLedger implements SyncLedger {
    protected final SyncLedger intact;

    ForwardingSyncLedger(SyncLedger intact) {
        this.intact = intact;
    }

    @Override
    public Holder hold(Route route, Holder me, Instant now) {
        return intact.hold(route, me, now);
    }

    @Override
    public void release(Route route, Holder me) {
        intact.release(route, me);
    }

    @Override
    public Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
        return intact.claim(route, conversation, me, now);
    }

    @Override
    public void unclaim(Route route, ConversationId conversation, Holder me) {
        intact.unclaim(route, conversation, me);
    }

    @Override
    public Optional<SyncCursor> cursor(Route route) {
        return intact.cursor(route);
    }

    @Override
    public void note(Route route, List<Pending> changes, SyncCursor behind) {
        intact.note(route, changes, behind);
    }

    @Override
    public void want(Route route, Pending change, Optional<WantedNote> note) {
        intact.want(route, change, note);
    }

    @Override
    public List<WantedNote> notes(Route route, ConversationId conversation) {
        return intact.notes(route, conversation);
    }

    @Override
    public void told(Route route, ConversationId conversation, WantedNote note, boolean stands) {
        intact.told(route, conversation, note, stands);
    }

    @Override
    public void rewind(Route route, SyncCursor to) {
        intact.rewind(route, to);
    }

    @Override
    public List<Pending> due(Route route, Instant now, int atMost) {
        return intact.due(route, now, atMost);
    }

    @Override
    public Optional<Pending> pending(Route route, ConversationId conversation) {
        return intact.pending(route, conversation);
    }

    @Override
    public Optional<Instant> dealtWith(Route route, ConversationId conversation) {
        return intact.dealtWith(route, conversation);
    }

    @Override
    public Carried carried(Route route, ConversationId conversation) {
        return intact.carried(route, conversation);
    }

    @Override
    public void keep(Route route, Carried carried) {
        intact.keep(route, carried);
    }

    @Override
    public void settle(Route route, Carried carried, Pending acknowledged) {
        intact.settle(route, carried, acknowledged);
    }

    @Override
    public void postpone(Route route, Pending again) {
        intact.postpone(route, again);
    }

    @Override
    public void park(Route route, Parked parked) {
        intact.park(route, parked);
    }

    @Override
    public List<Parked> parked(Route route) {
        return intact.parked(route);
    }

    @Override
    public List<Parked> parked(Route route, ConversationId conversation) {
        return intact.parked(route, conversation);
    }

    @Override
    public void retry(Route route, Parked parked, Instant now) {
        intact.retry(route, parked, now);
    }

    @Override
    public void drop(Route route, Parked parked) {
        intact.drop(route, parked);
    }

    @Override
    public void decided(Route route, Decision decision) {
        intact.decided(route, decision);
    }

    @Override
    public List<Decision> decisions(Route route, ConversationId conversation) {
        return intact.decisions(route, conversation);
    }

    @Override
    public DeskStanding standing(Route route) {
        return intact.standing(route);
    }

    @Override
    public void stands(Route route, DeskStanding now) {
        intact.stands(route, now);
    }

    @Override
    public List<Route> routes() {
        return intact.routes();
    }

    @Override
    public RouteStatus status(Route route) {
        return intact.status(route);
    }

    @Override
    public int holding(ConversationId conversation) {
        return intact.holding(conversation);
    }

    @Override
    public int erase(ConversationId conversation) {
        return intact.erase(conversation);
    }
}
