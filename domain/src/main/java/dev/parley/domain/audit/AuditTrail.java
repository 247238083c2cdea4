package dev.parley.domain.audit;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;

/**
 * The append-only, hash-chained record of what Parley did. Records are never changed, moved or taken out; only the words
 * of people can be erased, and that is a record itself.
 *
 * <p>Safe for many threads, and for several processes at a time. Entries that one thread appends keep their order. Where
 * several writers have a chain each, every chain has an order of its own.
 *
 * <p>Its contract is tested by {@code AuditTrailContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface AuditTrail {

    /**
     * Appends the entry behind all others of this writer. When it returns, the record is durable: neither a killed
     * process nor a power cut loses it. Appends of many threads may be forced to the disk together. Not safe to repeat: a
     * repeat is a second record.
     *
     * @throws RuntimeException when it cannot be kept; then nothing of it is
     */
    AuditRecord append(AuditEntry entry);

    /** The records of a conversation, in the order in which they were appended; none when there are none. A snapshot. */
    List<AuditRecord> of(ConversationId conversation);

    /**
     * The latest records that the filter wants, by their time, the oldest of them first; those of one time as they were
     * appended.
     *
     * @param atMost how many, 1 to 10,000
     */
    List<AuditRecord> latest(AuditFilter filter, int atMost);

    /**
     * The records of one chain from a number on, in their order.
     *
     * @param behind the number before the first one wanted; 0 for all
     * @param atMost how many, 1 to 10,000
     */
    List<AuditRecord> chain(String chain, long behind, int atMost);

    /** As {@link #chain}, as they are stored, for whoever verifies: nothing is understood, so nothing can be misread. */
    List<AuditLink> links(String chain, long behind, int atMost);

    /** How far each chain has come as the store itself remembers it, by the chain's name; none when nothing was appended. */
    List<ChainHead> heads();

    /**
     * Erases the words of all records of a conversation that are there so far, and appends a record of it, both or
     * neither. Safe to repeat: then there is nothing left to erase, and a second record.
     *
     * @param erasure what is appended; {@link #UP_TO} is added to its details: by chain, the last record it covers
     * @return how many records lost their words
     */
    int erase(ConversationId conversation, AuditEntry erasure);

    /** The detail of an erasure that says how far it reaches: numbers by chain. */
    String UP_TO = "upTo";
}
