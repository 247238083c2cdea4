package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One attempt at carrying one change: what is known of the ticket, and the one way in which anything is written to it.
 * Serves one attempt on one thread.
 */
final class Carrying {
    private final SyncParts parts;
    private final Pending change;
    private final Lease lease;
    private Carried known;
    private List<TranscriptEntry> appending = List.of();
    private Optional<Decision.What> writing = Optional.empty();
    private Optional<Refusal> refused = Optional.empty();

    Carrying(SyncParts parts, Pending change, Lease lease) {
        this.parts = parts;
        this.change = change;
        this.lease = lease;
        this.known = parts.ledger().carried(parts.route(), change.conversation());
    }

    Pending change() {
        return change;
    }

    ConversationId conversation() {
        return change.conversation();
    }

    ExternalKey key() {
        return ExternalKey.of(parts.route().tenant(), change.conversation());
    }

    Carried known() {
        return known;
    }

    /** The entries of the last write that was begun, where that was one of entries. */
    List<TranscriptEntry> appending() {
        return appending;
    }

    /** The desk refuses what was begun last, or to be looked at where nothing was. */
    Refusal refuses(DeskFault.Rejected rejected) {
        String alike = writing.map(Decision.What::word).orElse("look")
                + rejected.field().map(field -> ": " + field).orElse("");
        var refusal = new Refusal(alike, rejected.words());
        refused = Optional.of(refusal);
        return refusal;
    }

    /** What it refused last. */
    Optional<Refusal> refused() {
        return refused;
    }

    /** Keeps what is known now. */
    void know(Carried now) {
        known = now;
        parts.ledger().keep(parts.route(), now);
    }

    void decide(Decision.What what, String why) {
        decide(what, why, Optional.empty());
    }

    /**
     * Writes, once: within the ticket's budget, on record before and behind it.
     *
     * @param content what is written; the same content has the same attempt key
     * @throws NotYet when the budget is used up, or the run is to end
     */
    <T> T write(Decision.What what, String words, String content, WithAttempt<T> call) {
        Instant now = parts.clock().instant();
        checkMayWrite(now);
        var write =
                new DeskWrite(parts.route(), conversation(), what, words, AttemptKey.of(key(), what.word(), content));
        parts.recorder().intended(write);
        decide(what, words, Optional.of(write.attempt()));
        know(known.written(now, parts.desk().capabilities().perTicket()));
        lease.writes();
        writing = Optional.of(what);
        try {
            T answer = call.with(write.attempt());
            lease.wrote();
            writing = Optional.empty();
            parts.recorder().over(write, Optional.empty());
            return answer;
        } catch (DeskException e) {
            parts.recorder().over(write, Optional.of(e.fault()));
            throw e;
        }
    }

    /** As {@link #write}, of entries. */
    void append(String words, List<TranscriptEntry> entries, TicketRef ticket) {
        appending = entries;
        String keys = String.join(
                " ", entries.stream().map(entry -> entry.key().value()).toList());
        write(Decision.What.APPEND, words, keys, attempt -> {
            parts.desk().append(ticket, entries, attempt);
            return ticket;
        });
        appending = List.of();
    }

    private void checkMayWrite(Instant now) {
        if (parts.ending().getAsBoolean()) {
            throw new NotYet(now, "the run was ended");
        }
        lease.renew();
        parts.desk().capabilities().perTicket().ifPresent(budget -> {
            Duration per = budget.per();
            List<Instant> counting = known.writes().stream()
                    .filter(at -> at.isAfter(now.minus(per)))
                    .toList();
            if (counting.size() >= budget.writes()) {
                throw new NotYet(
                        counting.get(counting.size() - budget.writes()).plus(per),
                        "its ticket takes %d writes in %d s".formatted(budget.writes(), per.toSeconds()));
            }
        });
    }

    private void decide(Decision.What what, String why, Optional<AttemptKey> attempt) {
        parts.ledger()
                .decided(
                        parts.route(),
                        new Decision(conversation(), parts.clock().instant(), what, why, attempt));
    }

    /** A call that may be given its attempt's key. */
    @FunctionalInterface
    interface WithAttempt<T> {
        T with(AttemptKey attempt);
    }

    /** A call that has no use for it. */
    static <T> WithAttempt<T> plain(Supplier<T> call) {
        return attempt -> call.get();
    }
}
