package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Holds a desk against what was said: counts and hashes of both sides, and each difference by name. Reads both sides and
 * changes nothing. Of every conversation the id is held in memory, and nothing else. Serves one look on one thread.
 */
public final class VerifySync {
    /** In front of the keys of entries that somebody put there by hand. */
    public static final String NOTE = "note-";

    private final SyncParts parts;
    private final Set<ConversationId> met = new HashSet<>();
    private final Map<ConversationId, Set<EntryKey>> aside = new HashMap<>();
    private SyncSide said = SyncSide.nothing();
    private SyncSide standing = SyncSide.nothing();
    private long differences;
    private long explained;

    /** @param parts those of the route; nothing of them is written to */
    public VerifySync(SyncParts parts) {
        this.parts = parts;
    }

    /**
     * Looks at every conversation that changed in the scope, but for the last seconds of its lag.
     *
     * @param taker is told of each difference as it is found
     * @throws CannotBeAsked where there is nothing to look at, before anybody is asked
     * @throws DeskException where the desk does not tell what stands there
     * @throws dev.parley.domain.exchange.ContactCentreException as the contact centre throws it
     */
    public SyncVerification verify(SyncScope scope, Consumer<SyncDifference> taker) {
        CannotBeAsked.check(parts.desk(), parts.route().desk());
        parts.ledger()
                .parked(parts.route())
                .forEach(parked -> aside.computeIfAbsent(parked.conversation(), id -> new HashSet<>())
                        .addAll(parked.entry().stream().toList()));
        Instant from = scope.since().orElse(Instant.EPOCH);
        Instant upTo = scope.upTo(parts.clock().instant());
        if (from.isBefore(upTo)) {
            parts.feed().changes(from, upTo, change -> {
                if (met.add(change.conversation().id())) {
                    look(change, taker);
                }
                return met.size() < scope.limit() && !parts.ending().getAsBoolean();
            });
        }
        return new SyncVerification(said, standing, differences, explained);
    }

    private void look(Change change, Consumer<SyncDifference> taker) {
        ConversationId id = change.conversation().id();
        Set<EntryKey> wanted = new LinkedHashSet<>();
        new Transcript(id, parts.desk().capabilities())
                .of(parts.feed().said(id))
                .forEach(entry -> wanted.add(entry.key()));
        List<TicketSnapshot> tickets =
                parts.desk().find(ExternalKey.of(parts.route().tenant(), id));
        List<EntryKey> all = tickets.stream()
                .flatMap(ticket -> parts.desk().marks(ticket.ref()).stream())
                .toList();
        List<EntryKey> entries =
                all.stream().filter(key -> !key.value().startsWith(NOTE)).toList();
        Set<EntryKey> there = new LinkedHashSet<>(entries);
        said = said.and(id, wanted);
        standing = standing.and(id, entries);
        Optional<TicketRef> ticket = tickets.stream().findFirst().map(TicketSnapshot::ref);
        Optional<String> because = explanation(change);
        Set<EntryKey> unknown = without(there, wanted);
        Set<EntryKey> missing = without(wanted, there);
        if (tickets.isEmpty() && !(wanted.isEmpty() && because.isPresent())) {
            tell(
                    new SyncDifference(id, SyncDifference.What.NO_TICKET, ticket, List.of(), wanted.size(), because),
                    taker);
        } else if (!missing.isEmpty()) {
            tell(SyncDifference.What.MISSING, id, ticket, missing, because.or(() -> aside(id, missing)), taker);
        }
        if (!unknown.isEmpty()) {
            tell(SyncDifference.What.UNKNOWN, id, ticket, unknown, Optional.empty(), taker);
        }
        Set<EntryKey> doubled = doubled(all);
        if (!doubled.isEmpty()) {
            tell(SyncDifference.What.DOUBLED, id, ticket, doubled, Optional.empty(), taker);
        }
        long live = tickets.stream().filter(TicketSnapshot::live).count();
        if (live > 1) {
            tell(
                    new SyncDifference(id, SyncDifference.What.SEVERAL_TICKETS, ticket, List.of(), (int) live, because),
                    taker);
        }
    }

    private Optional<String> explanation(Change change) {
        ConversationId id = change.conversation().id();
        if (parts.ledger().pending(parts.route(), id).isPresent()) {
            return Optional.of("pending");
        }
        if (aside.containsKey(id) && aside.get(id).isEmpty()) {
            return Optional.of("parked");
        }
        boolean noted = parts.ledger()
                .cursor(parts.route())
                .filter(cursor -> cursor.covers(change))
                .isPresent();
        return noted ? Optional.empty() : Optional.of("changed since the last run");
    }

    private Optional<String> aside(ConversationId id, Set<EntryKey> missing) {
        return aside.getOrDefault(id, Set.of()).containsAll(missing) ? Optional.of("parked") : Optional.empty();
    }

    private void tell(
            SyncDifference.What what,
            ConversationId id,
            Optional<TicketRef> ticket,
            Set<EntryKey> keys,
            Optional<String> because,
            Consumer<SyncDifference> taker) {
        List<EntryKey> named = keys.stream().limit(SyncDifference.NAMED).toList();
        tell(new SyncDifference(id, what, ticket, named, keys.size(), because), taker);
    }

    private void tell(SyncDifference difference, Consumer<SyncDifference> taker) {
        if (difference.explained().isPresent()) {
            explained++;
        } else {
            differences++;
        }
        taker.accept(difference);
    }

    /** A note that somebody put there by hand, too. */
    private static Set<EntryKey> doubled(List<EntryKey> all) {
        Set<EntryKey> met = new HashSet<>();
        return all.stream().filter(key -> !met.add(key)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<EntryKey> without(Set<EntryKey> all, Set<EntryKey> some) {
        Set<EntryKey> left = new LinkedHashSet<>(all);
        left.removeAll(some);
        return left;
    }
}
