package dev.parley.domain.sync;

import dev.parley.domain.audit.KeptWords;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link MemorySyncLedger} keeps of one route. */
final class MemoryRoute {
    private static final int DECISIONS = 200;

    final Map<ConversationId, Holder> claims = new HashMap<>();
    final Map<ConversationId, Pending> pending = new HashMap<>();
    final Map<ConversationId, Carried> carried = new HashMap<>();
    final Map<Place, Parked> parked = new LinkedHashMap<>();
    final Map<ConversationId, Deque<Decision>> decisions = new HashMap<>();
    final Map<ConversationId, Instant> dealtWith = new HashMap<>();
    final MemoryNotes notes = new MemoryNotes();
    Optional<Holder> holder = Optional.empty();
    Optional<SyncCursor> cursor = Optional.empty();
    DeskStanding standing = DeskStanding.GOOD;

    /** What is put aside once. */
    record Place(ConversationId conversation, Optional<EntryKey> entry) {
        static Place of(Parked parked) {
            return new Place(parked.conversation(), parked.entry());
        }
    }

    /** What is taken that way is a decision. */
    void note(Pending change) {
        Pending before = pending.get(change.conversation());
        Pending now = pending.merge(change.conversation(), change, MemoryRoute::noted);
        if (!now.equals(before)) {
            tell(Decision.noted(change));
        }
    }

    /** Of two changes, what is pending once the second is noted. */
    static Pending noted(Pending there, Pending noted) {
        return noted.changedAt().isAfter(there.changedAt()) ? noted.anew(there.dueAt()) : there;
    }

    static Pending postponed(Pending there, Pending again) {
        return there.changedAt().isAfter(again.changedAt()) ? there.deferred(again.dueAt()) : again;
    }

    void settle(Pending acknowledged) {
        parked.computeIfPresent(
                new Place(acknowledged.conversation(), Optional.empty()),
                (place, aside) -> aside.change().changedAt().isAfter(acknowledged.changedAt()) ? aside : null);
        if (notes.isAnyUntold(acknowledged.conversation())) {
            dealtWith.merge(acknowledged.conversation(), acknowledged.changedAt(), MemoryRoute::later);
        } else {
            done(acknowledged);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Nothing is pending of that conversation unless it is newer. */
    boolean done(Pending acknowledged) {
        dealtWith.merge(acknowledged.conversation(), acknowledged.changedAt(), MemoryRoute::later);
        return pending.computeIfPresent(
                        acknowledged.conversation(),
                        (id, there) -> there.changedAt().isAfter(acknowledged.changedAt()) ? there : null)
                == null;
    }

    Optional<Holder> holder(Instant now) {
        return holder.filter(other -> now.isBefore(other.until()));
    }

    boolean tell(Decision decision) {
        Deque<Decision> told = decisions.computeIfAbsent(decision.conversation(), first -> new ArrayDeque<>());
        if (told.size() == DECISIONS) {
            told.removeFirst();
        }
        return told.add(decision);
    }

    List<Decision> told(ConversationId conversation) {
        return List.copyOf(decisions.getOrDefault(conversation, new ArrayDeque<>()));
    }

    int holding(ConversationId conversation) {
        long aside = parked.values().stream()
                .filter(one -> one.conversation().equals(conversation))
                .filter(one -> !one.reason().equals(KeptWords.ERASED))
                .count();
        long decided = told(conversation).stream()
                .filter(one -> !erased(one).equals(one))
                .count();
        return notes.of(conversation).size() + (int) (aside + decided) + (standing.mayQuote(conversation) ? 1 : 0);
    }

    int erase(ConversationId conversation) {
        int held = holding(conversation);
        notes.of(conversation).forEach(note -> notes.told(conversation, note, true));
        parked.replaceAll((place, one) -> place.conversation().equals(conversation)
                ? new Parked(one.id(), one.change(), one.entry(), KeptWords.ERASED, one.at())
                : one);
        decisions.computeIfPresent(
                conversation,
                (id, all) ->
                        new ArrayDeque<>(all.stream().map(MemoryRoute::erased).toList()));
        if (standing.mayQuote(conversation)) {
            standing = new DeskStanding(
                    standing.notBefore(),
                    standing.limits(),
                    standing.alike(),
                    KeptWords.ERASED,
                    standing.since(),
                    standing.refused(),
                    standing.suspects());
        }
        return held;
    }

    private static Decision erased(Decision one) {
        return one.what().mayQuote()
                ? new Decision(one.conversation(), one.at(), one.what(), KeptWords.ERASED, one.attempt())
                : one;
    }

    boolean keepsAnything() {
        return cursor.isPresent()
                || !(pending.isEmpty() && carried.isEmpty() && parked.isEmpty() && decisions.isEmpty());
    }

    RouteStatus status() {
        return new RouteStatus(
                cursor,
                pending.size(),
                pending.values().stream().map(Pending::dueAt).min(Instant::compareTo),
                parked.size(),
                carried.values().stream()
                        .filter(one -> one.ticket().isPresent())
                        .count(),
                carried.values().stream().mapToLong(Carried::entries).sum(),
                holder);
    }
}
