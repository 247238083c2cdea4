package dev.parley.domain.resolution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the visitor said before, by its words: those that were denied ("it won't charge"), and all others that not every
 * sentence has.
 *
 * @param denied the stems near a denial
 * @param claimed the stems of the others
 */
record Complaint(Set<String> denied, Set<String> claimed) {
    private static final int NEAR = 2;
    private static final int SHORTEST_STEM = 4;

    /** What the visitor said before that place. */
    static Complaint before(int place, Reading reading) {
        var denied = new HashSet<String>();
        var claimed = new HashSet<String>();
        List<Utterance> said = IntStream.range(0, place)
                .filter(reading::byVisitor)
                .mapToObj(at -> reading.utterances().get(at))
                .toList();
        said.forEach(utterance -> {
            denied(utterance).forEach(denied::add);
            words(utterance, 0, utterance.tokens().size()).forEach(claimed::add);
        });
        claimed.removeAll(denied);
        return new Complaint(denied, claimed);
    }

    /** Whether something that was denied is so now: "it won't charge", "charging". */
    boolean isReversedBy(Utterance said) {
        return said.words().stream()
                .map(Complaint::bare)
                .anyMatch(word -> denied.stream().anyMatch(other -> isAkin(word, other)));
    }

    /** Whether the words near that place take up what was complained of: "it drips", "not a drip". */
    boolean isTakenUpNear(Utterance said, int at) {
        return words(said, at - NEAR, at + NEAR + 1)
                .anyMatch(word -> claimed.stream().anyMatch(other -> isAkin(word, other)));
    }

    private static Stream<String> denied(Utterance said) {
        return said.languages().stream()
                .flatMap(language -> IntStream.range(0, said.tokens().size())
                        .filter(at -> language.is(Topic.NEGATION, said, at))
                        .boxed()
                        .flatMap(at -> words(said, at - NEAR, at + NEAR + 1)));
    }

    /** The words between two places, other than those that every sentence has. */
    private static Stream<String> words(Utterance said, int from, int to) {
        return IntStream.range(from, to)
                .filter(said::isWord)
                .mapToObj(at -> said.tokens().get(at).word())
                .filter(word -> said.languages().stream().noneMatch(language -> language.isCommon(word)))
                .map(Complaint::bare);
    }

    /** Without the prefix of a German participle. */
    private static String bare(String word) {
        return word.startsWith("ge") && word.length() > SHORTEST_STEM + 2 ? word.substring(2) : word;
    }

    /** Whether two words have their stem in common: "charge" and "charging". */
    private static boolean isAkin(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_STEM && common >= shorter - 2;
    }
}
