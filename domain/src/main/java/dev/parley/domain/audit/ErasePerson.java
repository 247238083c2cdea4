package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.ConversationId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes what a person said, and what was said to that person, out of the trail and of what is kept beside it. The chain
 * still verifies behind it; that something was erased, when and where, stays on record.
 */
public final class ErasePerson {
    private final AuditTrail trail;
    private final Pseudonyms pseudonyms;
    private final KeptWords elsewhere;
    private final InstantSource clock;

    /**
     * @param trail what is erased from
     * @param pseudonyms knows in which conversations a person was met
     * @param elsewhere what else keeps words
     * @param clock our time
     */
    public ErasePerson(AuditTrail trail, Pseudonyms pseudonyms, KeptWords elsewhere, InstantSource clock) {
        this.trail = trail;
        this.pseudonyms = pseudonyms;
        this.elsewhere = elsewhere;
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
                || elsewhere.holding(conversation) > 0
                || (!records.isEmpty()
                        && records.stream().noneMatch(record -> record.entry().kind() == AuditKind.ERASURE));
    }

    /** How much there is of a conversation that can be erased. */
    public Words erasable(ConversationId conversation) {
        return new Words(erasable(trail.of(conversation)), elsewhere.holding(conversation));
    }

    private static long erasable(List<AuditRecord> records) {
        return records.stream()
                .filter(record -> !record.erased())
                .filter(record -> !record.entry().words().equals(AuditWords.NONE))
                .count();
    }

    /**
     * Erases. Safe to repeat, also where it ended half done: what is elsewhere goes first, because behind the trail's
     * erasure nothing leads from an address to a conversation any more.
     *
     * @return what lost its words
     */
    public Words erase(ConversationId conversation) {
        int cases = elsewhere.erase(conversation);
        int records = trail.erase(
                conversation,
                AuditEntry.about(
                        clock.instant(),
                        AuditKind.ERASURE,
                        AuditOrigin.NONE,
                        Optional.of(conversation),
                        AuditEntry.DONE,
                        JsonObject.empty()));
        return new Words(records, cases);
    }

    /**
     * How much holds words.
     *
     * @param records how many records of the trail
     * @param elsewhere how many things that are kept beside it
     */
    public record Words(long records, long elsewhere) {
        /** None. */
        public static final Words NONE = new Words(0, 0);

        /** Both together. */
        public Words plus(Words other) {
            return new Words(records + other.records, elsewhere + other.elsewhere);
        }
    }
}
