package dev.parley.domain.resolution;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A cue that was found, and what stands around it: whether it is asserted, denied, asked or only imagined. It reaches as
 * far as its clause; a condition at the head of a sentence reaches further.
 *
 * @param said the whole utterance
 * @param language the cue's language
 * @param words the places of the cue's words
 */
record Claim(Utterance said, Language language, BitSet words) {
    private static final int HEDGE_DISTANCE = 5;

    /** Whether anything at all is denied in it. */
    static boolean denies(Utterance said, Language language) {
        var nothing = new Claim(said, language, new BitSet());
        return any(0, said.tokens().size(), at -> nothing.isOutside(Topic.NEGATION, at) && !nothing.isHarmless(at));
    }

    /** Whether it names all words of the other, and more. */
    boolean includes(Claim other) {
        if (said != other.said || words.cardinality() <= other.words.cardinality()) {
            return false;
        }
        var common = (BitSet) words.clone();
        common.and(other.words);
        return common.equals(other.words);
    }

    int first() {
        return words.nextSetBit(0);
    }

    private int last() {
        return words.length() - 1;
    }

    Sentence sentence() {
        return said.sentenceOf(first());
    }

    boolean isAsked() {
        return first() >= Question.beginning(said, language, sentence());
    }

    /** Whether a condition stands before it in its clause. */
    boolean isBehindCondition() {
        return stands(Topic.CONDITION, clauseStart(), first());
    }

    boolean isConditional() {
        return governs(Topic.CONDITION);
    }

    boolean isRegretted() {
        return governs(Topic.REGRET);
    }

    boolean isHedged() {
        int start = clauseStart();
        int report = first() - 1;
        while (report >= start && !language.is(Topic.REPORT, said, report)) {
            report--;
        }
        int from = language.reachesAnywhere() ? start : Math.max(start, first() - HEDGE_DISTANCE);
        return stands(Topic.HEDGE, Math.max(from, report + 1), reachEnd());
    }

    boolean isNegated() {
        return any(clauseStart(), reachEnd(), at -> isOutside(Topic.NEGATION, at) && !isHarmless(at));
    }

    /** Whether something is denied in the sentence behind it. */
    boolean isTakenBack() {
        return any(last() + 1, sentence().to(), at -> isOutside(Topic.NEGATION, at) && !isHarmless(at));
    }

    /** Whether it is a denial that only looks like one: "no problem". */
    boolean isHarmlessDenial() {
        return isHarmless(first());
    }

    /** Whether it is said to be over. */
    boolean isOver() {
        return isNoLonger() || stands(Topic.CEASED, clauseStart(), clauseEnd());
    }

    /** Whether it takes hours or days. */
    boolean isDelayed() {
        return any(sentence().from(), sentence().to(), at -> language.is(Topic.DELAYS, said, at));
    }

    boolean isNoLonger() {
        return stands(Topic.NO_LONGER, clauseStart(), clauseEnd());
    }

    boolean isOffered() {
        return stands(Topic.OFFER, clauseStart(), first());
    }

    /** Whether the sentence speaks of what is to come. */
    boolean isPromised() {
        return any(sentence().from(), sentence().to(), at -> language.is(Topic.PROMISE, said, at));
    }

    private boolean governs(Topic topic) {
        return stands(topic, clauseStart(), clauseEnd()) || isUnder(topic);
    }

    private boolean isUnder(Topic topic) {
        int at = sentence().from();
        while (at < first() && (!said.isWord(at) || language.is(Topic.JOINER, said, at))) {
            at++;
        }
        return isOutside(topic, at) && !any(at, first(), place -> language.is(Topic.BUT, said, place));
    }

    private boolean stands(Topic topic, int from, int to) {
        return said.hits(language).about(topic) && any(from, to, at -> isOutside(topic, at));
    }

    private static boolean any(int from, int to, IntPredicate test) {
        for (int at = from; at < to; at++) {
            if (test.test(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue about the topic begins there and shares no word with this one. */
    private boolean isOutside(Topic topic, int at) {
        BitSet other = language.at(topic, said, at);
        return other != null && !other.intersects(words);
    }

    private boolean isHarmless(int negation) {
        return any(Math.max(0, negation - 2), negation + 1, at -> {
            BitSet places = language.at(Topic.NO_NEGATION, said, at);
            return places != null && places.get(negation);
        });
    }

    private int reachEnd() {
        return language.reachesAnywhere() ? clauseEnd() : last();
    }

    private int clauseStart() {
        int at = first();
        while (at > sentence().from() && !isBoundary(at - 1)) {
            at--;
        }
        return at;
    }

    private int clauseEnd() {
        int at = last() + 1;
        while (at < sentence().to() && !isBoundary(at)) {
            at++;
        }
        return at;
    }

    private boolean isBoundary(int at) {
        if (words.get(at)) {
            return false;
        }
        return said.isWord(at)
                ? language.is(Topic.JOINER, said, at)
                : !(said.tokens().get(at).kind() == Token.Kind.PAUSE && language.is(Topic.RELATIVE, said, at + 1));
    }
}
