package dev.parley.domain.resolution;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence that asks something.
 *
 * @param said the utterance that it stands in
 * @param sentence which one of it
 */
record Question(Utterance said, Sentence sentence) {
    private static final int ECHO = 2;

    /** The last question of a turn. */
    static Optional<Question> last(List<Utterance> turn) {
        return turn.stream().flatMap(Question::in).reduce((earlier, later) -> later);
    }

    /** Whether a sentence of it asks, be it only by its first word: "whats my balance". */
    static boolean isAskedIn(Utterance said) {
        return said.sentences().stream()
                .anyMatch(sentence -> sentence.asks()
                        || said.languages().stream()
                                .anyMatch(language -> language.is(Topic.QUESTION_START, said, sentence.from())));
    }

    private static Stream<Question> in(Utterance said) {
        return said.sentences().stream()
                .filter(sentence -> said.languages().stream()
                        .anyMatch(language -> beginning(said, language, sentence) < sentence.to()))
                .map(sentence -> new Question(said, sentence));
    }

    /** Whether a cue about the topic stands in it, in any language. */
    boolean isAbout(Topic topic) {
        return said.languages().stream()
                .filter(language -> said.hits(language).about(topic))
                .anyMatch(language ->
                        IntStream.range(sentence.from(), sentence.to()).anyMatch(at -> language.is(topic, said, at)));
    }

    /** Whether it only repeats a word or two of the other before the speaker goes on: "Eight?? Then I'll keep it." */
    boolean isEcho() {
        boolean goesOn = said.sentences().getLast().from() > sentence.from();
        return goesOn
                && IntStream.range(sentence.from(), sentence.to())
                                .filter(said::isWord)
                                .count()
                        <= ECHO;
    }

    /** The first word that is asked, or the end of the sentence: "All fixed, anything else?" asks from "anything" on. */
    static int beginning(Utterance said, Language language, Sentence sentence) {
        if (sentence.asks()) {
            return IntStream.range(sentence.from(), sentence.to())
                    .filter(at -> beginsClause(said, language, sentence, at))
                    .filter(at -> language.is(Topic.QUESTION_START, said, at))
                    .findFirst()
                    .orElse(sentence.from());
        }
        boolean unmarked = language.is(Topic.QUESTION_START, said, sentence.from())
                && language.is(Topic.QUESTION_SUBJECT, said, sentence.from() + 1);
        return unmarked ? sentence.from() : sentence.to();
    }

    private static boolean beginsClause(Utterance said, Language language, Sentence sentence, int at) {
        return at == sentence.from() || !said.isWord(at - 1) || language.is(Topic.JOINER, said, at - 1);
    }
}
