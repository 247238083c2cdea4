package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which records are wanted. What is empty does not choose.
 *
 * @param conversation those of one conversation
 * @param run those of one run
 * @param since those of that time or later
 * @param until those before that time
 * @param kind those about one kind of thing
 * @param outcome those with that outcome
 * @param intentions whether intentions are wanted too
 */
public record AuditFilter(
        Optional<ConversationId> conversation,
        Optional<String> run,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<AuditKind> kind,
        Optional<String> outcome,
        boolean intentions) {
    /** All records, intentions included. */
    public static final AuditFilter EVERYTHING = new AuditFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true);

    /** Whether the entry is wanted. */
    public boolean wants(AuditEntry entry) {
        return (conversation.isEmpty() || conversation.equals(entry.conversation()))
                && (run.isEmpty() || run.equals(entry.origin().run()))
                && since.map(from -> !entry.timestamp().isBefore(from)).orElse(true)
                && until.map(to -> entry.timestamp().isBefore(to)).orElse(true)
                && kind.map(only -> only == entry.kind()).orElse(true)
                && outcome.map(entry.outcome()::equals).orElse(true)
                && (intentions || !entry.isIntention());
    }
}
