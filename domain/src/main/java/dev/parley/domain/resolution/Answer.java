package dev.parley.domain.resolution;

import java.util.List;
import java.util.Optional;

/** A yes or a no means what the question before it makes of it; a no to "it is solved" contradicts. */
final class Answer {
    private static final int FEWEST_WORDS_OF_A_COMMENT = 4;
    private static final List<Topic> FRIENDLY =
            List.of(Topic.FAREWELL, Topic.RELIEVED, Topic.YES, Topic.TAKES_NOTE, Topic.GAVE_UP);

    private Answer() {}

    /** What a yes or a no at that place of the transcript says, if it is about the ending. */
    static Optional<Sign> at(int place, Reading reading) {
        Utterance answer = reading.utterances().get(place);
        boolean no = begins(answer, Topic.NO);
        if (!no && !begins(answer, Topic.YES)) {
            return Optional.empty();
        }
        return Question.last(reading.botTurnBefore(place))
                .map(question -> meaning(question, no))
                .orElseGet(() -> contradiction(no && !answer.isAbout(Topic.FAREWELL), place, reading))
                .map(meaning -> reading.sign(place, meaning, "visitor-answers-" + (no ? "no" : "yes")));
    }

    /**
     * "Closed? I have no letter", "so we eat on the floor": whoever asks back, denies something or has more to say after the
     * bot said that it is done, and neither thanks nor says that it is solved, doubts it.
     */
    static Optional<Sign> doubtAt(int place, Reading reading) {
        Utterance said = reading.utterances().get(place);
        boolean doubts = reading.botMeantBefore(reading.turnOf(place), Meaning.SOLVED)
                && reading.signsOf(place).isEmpty()
                && !said.isAbout(Topic.FAREWELL)
                && isDoubt(said);
        return doubts ? Optional.of(reading.sign(place, Meaning.UNSOLVED, "visitor-doubts")) : Optional.empty();
    }

    private static boolean isDoubt(Utterance said) {
        return Question.last(List.of(said)).filter(Question::isEcho).isPresent()
                || said.languages().stream().anyMatch(language -> Claim.denies(said, language))
                || (said.words().size() >= FEWEST_WORDS_OF_A_COMMENT
                        && FRIENDLY.stream().noneMatch(said::isAbout));
    }

    private static Optional<Meaning> contradiction(boolean says, int place, Reading reading) {
        return says && reading.botMeantBefore(place, Meaning.SOLVED) ? Optional.of(Meaning.UNSOLVED) : Optional.empty();
    }

    private static Optional<Meaning> meaning(Question question, boolean no) {
        if (question.isAbout(Topic.ASKS_MORE)) {
            return no ? Optional.of(Meaning.CONTENT) : Optional.empty();
        }
        if (question.isAbout(Topic.UNSOLVED)) {
            return Optional.of(no ? Meaning.SOLVED : Meaning.UNSOLVED);
        }
        if (question.isAbout(Topic.ASKS_SOLVED) || question.isAbout(Topic.SOLVED)) {
            return Optional.of(no ? Meaning.UNSOLVED : Meaning.SOLVED);
        }
        return Optional.empty();
    }

    private static boolean begins(Utterance answer, Topic topic) {
        return answer.languages().stream().anyMatch(language -> language.is(topic, answer, 0));
    }
}
