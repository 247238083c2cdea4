package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.ConversationId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes what a person said, and what was said to that person, out of the trail. The chain still verifies behind it; that
 * something was erased, when and where, stays on record.
 */
public final class ErasePerson {
    private final AuditTrail trail;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    /**
     * @param trail what is erased from
     * @param pseudonyms knows in which conversations a person was met
     * @param clock our time
     */
    public ErasePerson(AuditTrail trail, Pseudonyms pseudonyms, InstantSource clock) {
        this.trail = trail;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** The conversations in which an e-mail address was met, in the order of their ids; none when there are none. */
    public List<ConversationId> conversationsOf(String email) {
        return pseudonyms
                .conversationsWith(PersonalData.EMAIL.word(), PersonalData.EMAIL.spelling(email.strip()))
                .stream()
                .sorted(Comparator.comparing(ConversationId::value))
                .toList();
    }

    /** Whether there are words to erase, or nothing of the conversation was ever erased. */
    public boolean isConcerned(ConversationId conversation) {
        List<AuditRecord> records = trail.of(conversation);
        return erasable(records) > 0
                || (!records.isEmpty()
                        && records.stream().noneMatch(record -> record.entry().kind() == AuditKind.ERASURE));
    }

    /** How many records of a conversation have words that can be erased. */
    public long erasable(ConversationId conversation) {
        return erasable(trail.of(conversation));
    }

    private static long erasable(List<AuditRecord> records) {
        return records.stream()
                .filter(record -> !record.erased())
                .filter(record -> !record.entry().words().equals(AuditWords.NONE))
                .count();
    }

    /**
     * Erases. Safe to repeat.
     *
     * @return how many records lost their words
     */
    public int erase(ConversationId conversation) {
        return trail.erase(
                conversation,
                AuditEntry.about(
                        clock.instant(),
                        AuditKind.ERASURE,
                        AuditOrigin.NONE,
                        Optional.of(conversation),
                        AuditEntry.DONE,
                        JsonObject.empty()));
    }
}
