package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ledger that is read and in which nothing is kept: what is decided is told to the desk that is not written to either, and
 * what would be known of a ticket is known as long as the plan for one conversation lasts. Serves one plan on one thread.
 */
final class DryLedger implements SyncLedger {
    private final SyncLedger ledger;
    private final DryDesk desk;
    private Optional<Carried> kept = Optional.empty();

    DryLedger(SyncLedger ledger, DryDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @Override
    public Holder hold(Route route, Holder me, Instant now) {
        return me;
    }

    @Override
    public void release(Route route, Holder me) {}

    @Override
    public Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
        return me.until(Instant.MAX);
    }

    @Override
    public void unclaim(Route route, ConversationId conversation, Holder me) {}

    @Override
    public Optional<SyncCursor> cursor(Route route) {
        return ledger.cursor(route);
    }

    @Override
    public void note(Route route, List<Pending> changes, SyncCursor behind) {}

    @Override
    public void want(Route route, Pending change, Optional<WantedNote> note) {}

    @Override
    public List<WantedNote> notes(Route route, ConversationId conversation) {
        return ledger.notes(route, conversation);
    }

    @Override
    public void told(Route route, ConversationId conversation, WantedNote note, boolean stands) {}

    @Override
    public void rewind(Route route, SyncCursor to) {}

    @Override
    public List<Pending> due(Route route, Instant now, int atMost) {
        return ledger.due(route, now, atMost);
    }

    @Override
    public Optional<Pending> pending(Route route, ConversationId conversation) {
        return ledger.pending(route, conversation);
    }

    @Override
    public Optional<Instant> dealtWith(Route route, ConversationId conversation) {
        return ledger.dealtWith(route, conversation);
    }

    @Override
    public Carried carried(Route route, ConversationId conversation) {
        return kept.filter(carried -> carried.conversation().equals(conversation))
                .orElseGet(() -> ledger.carried(route, conversation));
    }

    @Override
    public void keep(Route route, Carried carried) {
        kept = Optional.of(carried);
    }

    @Override
    public void settle(Route route, Carried carried, Pending acknowledged) {}

    @Override
    public void postpone(Route route, Pending again) {}

    @Override
    public void park(Route route, Parked parked) {}

    @Override
    public List<Parked> parked(Route route) {
        return ledger.parked(route);
    }

    @Override
    public List<Parked> parked(Route route, ConversationId conversation) {
        return ledger.parked(route, conversation);
    }

    @Override
    public void retry(Route route, Parked parked, Instant now) {}

    @Override
    public void drop(Route route, Parked parked) {}

    @Override
    public void decided(Route route, Decision decision) {
        desk.decided(decision);
    }

    @Override
    public List<Decision> decisions(Route route, ConversationId conversation) {
        return ledger.decisions(route, conversation);
    }

    @Override
    public DeskStanding standing(Route route) {
        return ledger.standing(route);
    }

    @Override
    public void stands(Route route, DeskStanding now) {}

    @Override
    public List<Route> routes() {
        return ledger.routes();
    }

    @Override
    public RouteStatus status(Route route) {
        return ledger.status(route);
    }

    @Override
    public int holding(ConversationId conversation) {
        return ledger.holding(conversation);
    }

    @Override
    public int erase(ConversationId conversation) {
        return 0;
    }
}
