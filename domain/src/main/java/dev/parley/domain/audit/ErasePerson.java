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
    private final KeptWords runs;
    private final KeptWords syncs;
    private final InstantSource clock;

    /**
     * @param trail what is erased from
     * @param pseudonyms knows in which conversations a person was met
     * @param runs the runs that are kept, whose cases hold words
     * @param syncs what is kept of syncs: notes, and why something was not carried
     * @param clock our time
     */
    public ErasePerson(AuditTrail trail, Pseudonyms pseudonyms, KeptWords runs, KeptWords syncs, InstantSource clock) {
        this.trail = trail;
        this.pseudonyms = pseudonyms;
        this.runs = runs;
        this.syncs = syncs;
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
                || runs.holding(conversation) > 0
                || syncs.holding(conversation) > 0
                || (!records.isEmpty()
                        && records.stream().noneMatch(record -> record.entry().kind() == AuditKind.ERASURE));
    }

    /** How much there is of a conversation that can be erased. */
    public Words erasable(ConversationId conversation) {
        return new Words(erasable(trail.of(conversation)), runs.holding(conversation), syncs.holding(conversation));
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
        int cases = runs.erase(conversation);
        int synced = syncs.erase(conversation);
        int records = trail.erase(
                conversation,
                AuditEntry.about(
                        clock.instant(),
                        AuditKind.ERASURE,
                        AuditOrigin.NONE,
                        Optional.of(conversation),
                        AuditEntry.DONE,
                        JsonObject.empty()));
        return new Words(records, cases, synced);
    }

    /**
     * How much holds words.
     *
     * @param records how many records of the trail
     * @param cases how many cases of kept runs
     * @param synced how many notes and reasons that syncs keep
     */
    public record Words(long records, long cases, long synced) {
        /** None. */
        public static final Words NONE = new Words(0, 0, 0);

        /** Both together. */
        public Words plus(Words other) {
            return new Words(records + other.records, cases + other.cases, synced + other.synced);
        }
    }
}
