package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known to stand in a desk of a conversation. All of it can be found out again at the desk, but for what a human
 * did there since.
 *
 * @param conversation which one
 * @param ticket its live ticket, once there is one
 * @param version the vendor's time of the newest change whose state was carried
 * @param state the state that Parley gave the ticket last
 * @param stateWord the system's word for where the ticket stood behind that: with another one, somebody else moved it
 * @param entries how many entries stand in it
 * @param writes our times of the writes that still count against the ticket's budget, oldest first
 * @param createdAt our time of beginning to create it, where Parley did: kept before that is tried, because its answer may
 *     never come and a search may not find it for a while
 */
public record Carried(
        ConversationId conversation,
        Optional<TicketRef> ticket,
        Optional<Instant> version,
        Optional<TicketState> state,
        Optional<String> stateWord,
        int entries,
        List<Instant> writes,
        Optional<Instant> createdAt) {
    /** Keeps an unchangeable copy. */
    public Carried {
        writes = List.copyOf(writes);
    }

    /** Of a conversation of which nothing is known to stand there. */
    public static Carried nothing(ConversationId conversation) {
        return new Carried(
                conversation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                Optional.empty());
    }

    /** Before a ticket is created. */
    Carried creating(Instant now) {
        return new Carried(
                conversation,
                Optional.empty(),
                version,
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                Optional.of(now));
    }

    /** That is its ticket. What was known of another one holds no longer. */
    Carried in(TicketRef now) {
        return ticket.equals(Optional.of(now))
                ? this
                : new Carried(
                        conversation,
                        Optional.of(now),
                        version,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        List.of(),
                        createdAt);
    }

    /** So many entries stand in it. */
    Carried holding(int now) {
        return new Carried(conversation, ticket, version, state, stateWord, now, writes, createdAt);
    }

    /** One more write counts against the ticket's budget; those that no longer count are forgotten. */
    Carried written(Instant now, Optional<WriteBudget> budget) {
        List<Instant> counting = budget.map(allowed -> Stream.concat(
                                writes.stream().filter(at -> at.isAfter(now.minus(allowed.per()))), Stream.of(now))
                        .toList())
                .orElse(List.of());
        return new Carried(conversation, ticket, version, state, stateWord, entries, counting, createdAt);
    }

    /** The state of that change was carried, or left as somebody else had set it. */
    Carried standing(Instant changedAt, Optional<TicketState> given, String word) {
        return new Carried(
                conversation, ticket, Optional.of(changedAt), given, Optional.of(word), entries, writes, createdAt);
    }

    /** Whether nothing of its ticket is known but that it is there: not even that it leads back to its conversation. */
    boolean isNew() {
        return stateWord.isEmpty();
    }

    /** Whether that change's state is older than what was carried. */
    boolean isAhead(Pending change) {
        return version.filter(carried -> carried.isAfter(change.changedAt())).isPresent();
    }
}
