package dev.parley.domain.audit;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;

/**
 * The append-only record of what Parley did. Entries are never changed or taken out.
 *
 * <p>Safe for many threads. Entries of one conversation keep the order in which they were appended.
 *
 * <p>Its contract is tested by {@code AuditTrailContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface AuditTrail {

    /** Appends the entry behind all others. Not safe to repeat: a repeat is a second entry. */
    void append(AuditEntry entry);

    /** The entries of a conversation, oldest first; none when there are none. A snapshot: later entries do not show. */
    List<AuditEntry> of(ConversationId conversation);
}
