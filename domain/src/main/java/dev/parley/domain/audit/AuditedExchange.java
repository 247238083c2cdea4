package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.ExchangeEvent;
import dev.parley.domain.exchange.ExchangeRecorder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Puts what happens to conversations on the audit trail, redacted, with the number of calls that it took. Safe for many
 * threads.
 */
public final class AuditedExchange implements ExchangeRecorder {
    private final AuditTrail trail;
    private final EventEntries entries;
    private final LongSupplier callsByThisThread;
    private final Map<ConversationId, Long> callsBefore = new ConcurrentHashMap<>();

    /**
     * @param trail where the entries go
     * @param origin tenant and run
     * @param redactor takes personal data out of what was said
     * @param callsByThisThread how many requests the current thread has made of the tenant so far
     */
    public AuditedExchange(AuditTrail trail, AuditOrigin origin, Redactor redactor, LongSupplier callsByThisThread) {
        this(trail, new EventEntries(origin, redactor, JsonObject.empty()), callsByThisThread);
    }

    private AuditedExchange(AuditTrail trail, EventEntries entries, LongSupplier callsByThisThread) {
        this.trail = trail;
        this.entries = entries;
        this.callsByThisThread = callsByThisThread;
    }

    /** The same, for somebody who goes on with what a killed process began: each entry says so. */
    public AuditedExchange recovering() {
        return new AuditedExchange(
                trail,
                new EventEntries(entries.origin(), entries.redactor(), MissingRecords.RECOVERED),
                callsByThisThread);
    }

    @Override
    public void record(ExchangeEvent event) {
        met(event).ifPresent(entries.redactor()::met);
        long now = callsByThisThread.getAsLong();
        if (event instanceof ExchangeEvent.Intended) {
            trail.append(entries.of(event, 0));
            callsBefore.put(event.conversation(), now);
        } else {
            long before = Objects.requireNonNullElse(callsBefore.remove(event.conversation()), now);
            trail.append(entries.of(event, Math.toIntExact(now - before)));
        }
    }

    /**
     * Whose conversation it is. Where the words were erased, only new words say so again: without them nothing would be
     * left to find by the address.
     */
    private Optional<Conversation> met(ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.Done done ->
                Optional.of(done.after().conversation()).filter(conversation -> !isErased(conversation.id()));
            case ExchangeEvent.TurnOver over -> over.turn().after().map(ConversationSnapshot::conversation);
            case ExchangeEvent.Intended i -> Optional.empty();
            case ExchangeEvent.Failed f -> Optional.empty();
            case ExchangeEvent.Refused r -> Optional.empty();
            case ExchangeEvent.Interrupted i -> Optional.empty();
        };
    }

    private boolean isErased(ConversationId conversation) {
        var erasures = new AuditFilter(
                Optional.of(conversation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AuditKind.ERASURE),
                Optional.empty(),
                true);
        return !trail.latest(erasures, 1).isEmpty();
    }
}
