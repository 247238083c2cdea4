package dev.parley.domain.resolution;

import java.util.NavigableSet;
import java.util.stream.IntStream;

/**
 * A cue that was found, and what stands around it: whether it is asserted, denied, asked or only imagined. It reaches as
 * far as its clause; a condition at the head of a sentence reaches further.
 *
 * @param said the whole utterance
 * @param language the cue's language
 * @param words the places of the cue's words
 */
record Claim(Utterance said, Language language, NavigableSet<Integer> words) {
    private static final int HEDGE_DISTANCE = 5;

    int first() {
        return words.first();
    }

    Sentence sentence() {
        return said.sentenceOf(first());
    }

    boolean isAsked() {
        return first() >= Question.beginning(said, language, sentence());
    }

    boolean isConditional() {
        return governs(Topic.CONDITION);
    }

    boolean isRegretted() {
        return governs(Topic.REGRET);
    }

    boolean isHedged() {
        int start = clauseStart();
        int report = IntStream.range(start, first())
                .filter(at -> language.is(Topic.REPORT, said, at))
                .max()
                .orElse(start - 1);
        int from = language.reachesAnywhere() ? start : Math.max(start, first() - HEDGE_DISTANCE);
        return stands(Topic.HEDGE, Math.max(from, report + 1), reachEnd());
    }

    boolean isNegated() {
        return IntStream.range(clauseStart(), reachEnd())
                .filter(at -> isOutside(Topic.NEGATION, at))
                .anyMatch(at -> !isHarmless(at));
    }

    boolean isNoLonger() {
        return stands(Topic.NO_LONGER, clauseStart(), clauseEnd());
    }

    boolean isOffered() {
        return stands(Topic.OFFER, clauseStart(), first());
    }

    private boolean governs(Topic topic) {
        return stands(topic, clauseStart(), clauseEnd()) || isUnder(topic);
    }

    private boolean isUnder(Topic topic) {
        int at = sentence().from();
        while (at < first() && (!said.isWord(at) || language.is(Topic.JOINER, said, at))) {
            at++;
        }
        return isOutside(topic, at)
                && IntStream.range(at, first()).noneMatch(place -> language.is(Topic.BUT, said, place));
    }

    private boolean stands(Topic topic, int from, int to) {
        return IntStream.range(from, to).anyMatch(at -> isOutside(topic, at));
    }

    /** Whether a cue about the topic begins there and shares no word with this one. */
    private boolean isOutside(Topic topic, int at) {
        return language.at(topic, said, at)
                .filter(other -> other.stream().noneMatch(words::contains))
                .isPresent();
    }

    private boolean isHarmless(int negation) {
        return IntStream.rangeClosed(Math.max(0, negation - 2), negation)
                .anyMatch(at -> language.at(Topic.NO_NEGATION, said, at)
                        .filter(places -> places.contains(negation))
                        .isPresent());
    }

    private int reachEnd() {
        return language.reachesAnywhere() ? clauseEnd() : words.last();
    }

    private int clauseStart() {
        int at = first();
        while (at > sentence().from() && !isBoundary(at - 1)) {
            at--;
        }
        return at;
    }

    private int clauseEnd() {
        int at = words.last() + 1;
        while (at < sentence().to() && !isBoundary(at)) {
            at++;
        }
        return at;
    }

    private boolean isBoundary(int at) {
        if (words.contains(at)) {
            return false;
        }
        return said.isWord(at)
                ? language.is(Topic.JOINER, said, at)
                : !(said.tokens().get(at).kind() == Token.Kind.PAUSE && language.is(Topic.RELATIVE, said, at + 1));
    }
}
