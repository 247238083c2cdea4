package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A ledger in memory. Two of them may share what they keep, as two processes share a store: {@link #another()}. Safe for
 * many threads.
 */
public class MemorySyncLedger implements SyncLedger {
    private static final Comparator<Pending> DUE_FIRST = Comparator.<Pending, Boolean>comparing(
                    pending -> pending.attempts() > 0)
            .thenComparing(Pending::dueAt)
            .thenComparing(Pending::changedAt)
            .thenComparing(pending -> pending.conversation().value());

    private final Map<Route, MemoryRoute> routes;

    /** Of nothing. */
    public MemorySyncLedger() {
        this(new HashMap<>());
    }

    private MemorySyncLedger(Map<Route, MemoryRoute> shared) {
        this.routes = shared;
    }

    /** The ledger of another process, which keeps in the same place. */
    public MemorySyncLedger another() {
        return new MemorySyncLedger(routes);
    }

    @Override
    public Holder hold(Route route, Holder me, Instant now) {
        return in(route, it -> {
            it.holder = Optional.of(
                    it.holder(now).filter(other -> !isSame(other, me)).orElse(me));
            return it.holder.get();
        });
    }

    @Override
    public void release(Route route, Holder me) {
        in(route, it -> it.holder = it.holder.filter(other -> !isSame(other, me)));
    }

    @Override
    public Holder claim(Route route, ConversationId conversation, Holder me, Instant now) {
        return in(
                route,
                it -> it.claims.merge(
                        conversation, me, (other, mine) -> isSame(mine, other) || hasEnded(other, now) ? mine : other));
    }

    @Override
    public void unclaim(Route route, ConversationId conversation, Holder me) {
        in(route, it -> it.claims.computeIfPresent(conversation, (id, other) -> isSame(other, me) ? null : other));
    }

    @Override
    public Optional<SyncCursor> cursor(Route route) {
        return of(route, it -> it.cursor);
    }

    @Override
    public void note(Route route, List<Pending> changes, SyncCursor behind) {
        in(route, it -> {
            changes.forEach(it::note);
            it.cursor = Optional.of(behind);
            return it.cursor;
        });
    }

    @Override
    public void want(Route route, Pending change, Optional<WantedNote> note) {
        in(route, it -> {
            it.note(change);
            return note.map(wanted -> it.notes.want(change.conversation(), wanted));
        });
    }

    @Override
    public List<WantedNote> notes(Route route, ConversationId conversation) {
        return of(route, it -> it.notes.of(conversation));
    }

    @Override
    public void told(Route route, ConversationId conversation, WantedNote note, boolean stands) {
        in(route, it -> it.notes.told(conversation, note, stands));
    }

    @Override
    public void rewind(Route route, SyncCursor to) {
        in(route, it -> it.cursor = Optional.of(to));
    }

    @Override
    public List<Pending> due(Route route, Instant now, int atMost) {
        return of(
                route,
                it -> it.pending.values().stream()
                        .filter(pending -> !pending.dueAt().isAfter(now))
                        .sorted(DUE_FIRST)
                        .limit(atMost)
                        .toList());
    }

    @Override
    public Optional<Pending> pending(Route route, ConversationId conversation) {
        return of(route, it -> Optional.ofNullable(it.pending.get(conversation)));
    }

    @Override
    public Optional<Instant> dealtWith(Route route, ConversationId conversation) {
        return of(route, it -> Optional.ofNullable(it.dealtWith.get(conversation)));
    }

    @Override
    public Carried carried(Route route, ConversationId conversation) {
        return of(route, it -> it.carried.getOrDefault(conversation, Carried.nothing(conversation)));
    }

    @Override
    public void keep(Route route, Carried carried) {
        in(route, it -> it.carried.put(carried.conversation(), carried));
    }

    @Override
    public void settle(Route route, Carried carried, Pending acknowledged) {
        in(route, it -> {
            it.carried.put(carried.conversation(), carried);
            it.settle(acknowledged);
            return it;
        });
    }

    @Override
    public void postpone(Route route, Pending again) {
        in(
                route,
                it -> it.pending.computeIfPresent(
                        again.conversation(), (id, there) -> MemoryRoute.postponed(there, again)));
    }

    @Override
    public void park(Route route, Parked parked) {
        in(route, it -> {
            it.parked.put(MemoryRoute.Place.of(parked), parked);
            if (parked.entry().isEmpty()) {
                it.notes.putAside(parked.conversation());
            }
            return parked.entry().isPresent() || it.done(parked.change());
        });
    }

    @Override
    public List<Parked> parked(Route route) {
        return of(
                route,
                it -> it.parked.values().stream()
                        .sorted(Comparator.comparing(Parked::at).thenComparing(Parked::id))
                        .toList());
    }

    @Override
    public List<Parked> parked(Route route, ConversationId conversation) {
        return parked(route).stream()
                .filter(parked -> parked.conversation().equals(conversation))
                .toList();
    }

    @Override
    public void retry(Route route, Parked parked, Instant now) {
        in(route, it -> {
            Optional<Parked> there = Optional.ofNullable(it.parked.remove(MemoryRoute.Place.of(parked)));
            there.filter(all -> all.entry().isEmpty()).ifPresent(all -> it.notes.takeUp(all.conversation()));
            there.map(aside -> aside.change().anew(now))
                    .ifPresent(change -> it.pending.merge(change.conversation(), change, MemoryRoute::noted));
            return it;
        });
    }

    @Override
    public void drop(Route route, Parked parked) {
        in(route, it -> {
            Optional<Parked> there = Optional.ofNullable(it.parked.remove(MemoryRoute.Place.of(parked)));
            there.ifPresent(aside -> aside.entry()
                    .ifPresentOrElse(
                            key -> it.notes.drop(aside.conversation(), key),
                            () -> it.notes.drop(aside.conversation())));
            return there;
        });
    }

    @Override
    public void decided(Route route, Decision decision) {
        in(route, it -> it.tell(decision));
    }

    @Override
    public List<Decision> decisions(Route route, ConversationId conversation) {
        return of(route, it -> it.told(conversation));
    }

    @Override
    public DeskStanding standing(Route route) {
        return of(route, it -> it.standing);
    }

    @Override
    public void stands(Route route, DeskStanding now) {
        in(route, it -> it.standing = now);
    }

    @Override
    public List<Route> routes() {
        synchronized (routes) {
            return routes.entrySet().stream()
                    .filter(route -> route.getValue().keepsAnything())
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparing(Route::tenant).thenComparing(Route::desk))
                    .toList();
        }
    }

    @Override
    public RouteStatus status(Route route) {
        return of(route, MemoryRoute::status);
    }

    @Override
    public int holding(ConversationId conversation) {
        synchronized (routes) {
            return routes.values().stream()
                    .mapToInt(route -> route.holding(conversation))
                    .sum();
        }
    }

    @Override
    public int erase(ConversationId conversation) {
        synchronized (routes) {
            return routes.values().stream()
                    .mapToInt(route -> route.erase(conversation))
                    .sum();
        }
    }

    private static boolean isSame(Holder one, Holder other) {
        return one.id().equals(other.id());
    }

    private static boolean hasEnded(Holder holder, Instant now) {
        return !now.isBefore(holder.until());
    }

    private <T> T in(Route route, Function<MemoryRoute, T> work) {
        synchronized (routes) {
            return work.apply(routes.computeIfAbsent(route, first -> new MemoryRoute()));
        }
    }

    private <T> T of(Route route, Function<MemoryRoute, T> look) {
        synchronized (routes) {
            return look.apply(routes.getOrDefault(route, new MemoryRoute()));
        }
    }
}
