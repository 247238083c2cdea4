package dev.parley.domain.sync;

import dev.parley.domain.audit.KeptWords;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a desk fared so far on a route, kept from one run to the next: whether it limits everything, and what it refused in a
 * row with nothing that went through between. Small whatever happens.
 *
 * @param notBefore our time before which it is not to be asked
 * @param limits how often in a row it limited everything
 * @param alike what those that it refused in a row have in common: the operation and the field; empty where it refused none
 * @param words what it said to the last of them
 * @param since our time of the first of them
 * @param refused those conversations
 * @param suspects conversations that were pending again because the desk seemed to refuse everything, which it does not
 */
public record DeskStanding(
        Instant notBefore,
        int limits,
        String alike,
        String words,
        Instant since,
        Set<ConversationId> refused,
        Set<ConversationId> suspects) {
    /** So many that are refused alike in a row are a desk that refuses everything. */
    static final int ENOUGH = FailuresInARow.ENOUGH;

    /** Of a desk of which nothing is known. */
    public static final DeskStanding GOOD =
            new DeskStanding(Instant.EPOCH, 0, "", "", Instant.EPOCH, Set.of(), Set.of());

    /** Keeps copies. */
    public DeskStanding {
        refused = Set.copyOf(refused);
        suspects = Set.copyOf(suspects);
    }

    /** Whether it is not to be asked now. */
    public boolean isLeftAlone(Instant now) {
        return now.isBefore(notBefore);
    }

    /** Whether its words are there, and may repeat what was said in that conversation. */
    public boolean mayQuote(ConversationId conversation) {
        return refused.contains(conversation) && !words.isEmpty() && !words.equals(KeptWords.ERASED);
    }

    /** Whether it refuses everything, as far as is known. */
    boolean refusesEverything() {
        return refused.size() >= ENOUGH;
    }

    /** Something went through: whoever was refused before has it to itself. */
    DeskStanding passed(ConversationId conversation) {
        Set<ConversationId> now = new LinkedHashSet<>(suspects);
        if (refusesEverything()) {
            now.addAll(refused);
        }
        now.remove(conversation);
        return new DeskStanding(notBefore, 0, "", "", Instant.EPOCH, Set.of(), now);
    }

    /** One was refused that is refused though others go through. */
    DeskStanding without(ConversationId suspect) {
        Set<ConversationId> now = new LinkedHashSet<>(suspects);
        now.remove(suspect);
        return new DeskStanding(notBefore, limits, alike, words, since, refused, now);
    }

    /** Another one was refused. */
    DeskStanding refused(ConversationId conversation, Refusal refusal, Instant now) {
        boolean goesOn = !refused.isEmpty() && (refusal.alike().equals(alike) || refusesEverything());
        Set<ConversationId> all = new LinkedHashSet<>(goesOn ? refused : Set.of());
        all.add(conversation);
        return new DeskStanding(
                notBefore, limits, refusal.alike(), refusal.words(), goesOn ? since : now, all, suspects);
    }

    /** It limits everything until then. */
    DeskStanding limited(Instant until, int inARow) {
        return new DeskStanding(until, inARow, alike, words, since, refused, suspects);
    }
}
