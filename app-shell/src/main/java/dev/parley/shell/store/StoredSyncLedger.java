package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.Carried;
import dev.parley.domain.sync.Decision;
import dev.parley.domain.sync.DeskStanding;
import dev.parley.domain.sync.Holder;
import dev.parley.domain.sync.Parked;
import dev.parley.domain.sync.Pending;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.RouteStatus;
import dev.parley.domain.sync.SyncCursor;
import dev.parley.domain.sync.SyncLedger;
import dev.parley.domain.sync.WantedNote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept of syncs. Conversations that are carried at the same time share transactions. */
final class StoredSyncLedger implements SyncLedger {
    private final Writes writes;
    private final Lane reader;

    StoredSyncLedger(Writes writes, Lane reader) {
        this.writes = writes;
        this.reader = reader;
    }

    @Override
    public Holder hold(Route route, Holder me, Instant now) {
        return writes.commit(transaction -> SyncLeases.take(transaction.sql(), route, SyncLeases.ROUTE, me, now));
    }

    @Override
    public void release(Route route, Holder me) {
        writes.commit(transaction -> SyncLeases.giveBack(transaction.sql(), route, SyncLeases.ROUTE, me));
    }

    @Override
    public Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
        return writes.commit(transaction -> SyncLeases.take(transaction.sql(), route, conversation.value(), me, now));
    }

    @Override
    public void unclaim(Route route, ConversationId conversation, Holder me) {
        writes.commit(transaction -> SyncLeases.giveBack(transaction.sql(), route, conversation.value(), me));
    }

    @Override
    public Optional<SyncCursor> cursor(Route route) {
        return reader.transact(sql -> StoredRoutes.cursor(sql, route));
    }

    @Override
    public void note(Route route, List<Pending> changes, SyncCursor behind) {
        writes.commit(transaction -> {
            changes.forEach(change -> note(transaction.sql(), route, change));
            return StoredRoutes.put(transaction.sql(), route, behind);
        });
    }

    /** What is taken that way is a decision. */
    private static int note(Sql sql, Route route, Pending change) {
        int taken = SyncPending.note(sql, route, change);
        return taken == 0 ? taken : SyncDecisions.put(sql, route, Decision.noted(change));
    }

    @Override
    public void want(Route route, Pending change, Optional<WantedNote> note) {
        writes.commit(transaction -> {
            note.ifPresent(text -> SyncNotes.want(transaction.sql(), route, change.conversation(), text));
            return note(transaction.sql(), route, change);
        });
    }

    @Override
    public List<WantedNote> notes(Route route, ConversationId conversation) {
        return reader.transact(sql -> SyncNotes.of(sql, route, conversation));
    }

    @Override
    public void told(Route route, ConversationId conversation, WantedNote note, boolean stands) {
        writes.commit(transaction -> SyncNotes.told(transaction.sql(), route, conversation, note, stands));
    }

    @Override
    public void rewind(Route route, SyncCursor to) {
        writes.commit(transaction -> StoredRoutes.put(transaction.sql(), route, to));
    }

    @Override
    public List<Pending> due(Route route, Instant now, int atMost) {
        return reader.transact(sql -> SyncPending.due(sql, route, now, atMost));
    }

    @Override
    public Optional<Pending> pending(Route route, ConversationId conversation) {
        return reader.transact(sql -> SyncPending.find(sql, route, conversation));
    }

    @Override
    public Optional<Instant> dealtWith(Route route, ConversationId conversation) {
        return reader.transact(sql -> SyncCarried.dealtWith(sql, route, conversation));
    }

    @Override
    public Carried carried(Route route, ConversationId conversation) {
        return reader.transact(sql -> SyncCarried.find(sql, route, conversation));
    }

    @Override
    public void keep(Route route, Carried carried) {
        writes.commit(transaction -> SyncCarried.put(transaction.sql(), route, carried));
    }

    @Override
    public void settle(Route route, Carried carried, Pending acknowledged) {
        writes.commit(transaction -> {
            SyncCarried.settle(transaction.sql(), route, carried, acknowledged.changedAt());
            SyncParked.settle(transaction.sql(), route, acknowledged);
            return SyncPending.settle(transaction.sql(), route, acknowledged);
        });
    }

    @Override
    public void postpone(Route route, Pending again) {
        writes.commit(transaction -> SyncPending.postpone(transaction.sql(), route, again));
    }

    @Override
    public void park(Route route, Parked parked) {
        writes.commit(transaction -> {
            int put = SyncParked.put(transaction.sql(), route, parked);
            if (parked.entry().isPresent()) {
                return put;
            }
            SyncCarried.dealWith(transaction.sql(), route, parked.change());
            SyncNotes.putAside(transaction.sql(), route, parked.conversation());
            return SyncPending.done(transaction.sql(), route, parked.change());
        });
    }

    @Override
    public List<Parked> parked(Route route) {
        return reader.transact(sql -> SyncParked.all(sql, route));
    }

    @Override
    public List<Parked> parked(Route route, ConversationId conversation) {
        return reader.transact(sql -> SyncParked.of(sql, route, conversation));
    }

    @Override
    public void retry(Route route, Parked parked, Instant now) {
        writes.commit(transaction -> {
            Optional<Parked> there = SyncParked.find(transaction.sql(), route, parked);
            there.ifPresent(aside -> {
                SyncPending.note(transaction.sql(), route, aside.change().anew(now));
                if (aside.entry().isEmpty()) {
                    SyncNotes.takeUp(transaction.sql(), route, aside.conversation());
                }
            });
            return SyncParked.drop(transaction.sql(), route, parked);
        });
    }

    @Override
    public void drop(Route route, Parked parked) {
        writes.commit(transaction -> {
            int dropped = SyncParked.drop(transaction.sql(), route, parked);
            if (dropped > 0) {
                parked.entry()
                        .ifPresentOrElse(
                                key -> SyncNotes.drop(transaction.sql(), route, parked.conversation(), key),
                                () -> SyncNotes.drop(transaction.sql(), route, parked.conversation()));
            }
            return dropped;
        });
    }

    @Override
    public void decided(Route route, Decision decision) {
        writes.commit(transaction -> SyncDecisions.add(transaction.sql(), route, decision));
    }

    @Override
    public List<Decision> decisions(Route route, ConversationId conversation) {
        return reader.transact(sql -> SyncDecisions.of(sql, route, conversation));
    }

    @Override
    public DeskStanding standing(Route route) {
        return reader.transact(sql -> SyncStanding.find(sql, route));
    }

    @Override
    public void stands(Route route, DeskStanding now) {
        writes.commit(transaction -> SyncStanding.put(transaction.sql(), route, now));
    }

    @Override
    public List<Route> routes() {
        return reader.transact(StoredRoutes::all);
    }

    @Override
    public RouteStatus status(Route route) {
        return reader.transact(sql -> StoredRoutes.status(sql, route));
    }

    @Override
    public int holding(ConversationId conversation) {
        return reader.transact(sql -> SyncErasure.holding(sql, conversation));
    }

    @Override
    public int erase(ConversationId conversation) {
        return writes.commitAndForget(transaction -> SyncErasure.erase(transaction.sql(), conversation));
    }
}
