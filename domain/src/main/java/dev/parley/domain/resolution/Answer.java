package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import java.util.List;
import java.util.Optional;

/** A yes or a no means what the question before it makes of it. */
final class Answer {
    private Answer() {}

    /** What the visitor's answer to the bot's last question says, if the question was about the ending. */
    static Optional<Sign> to(List<Utterance> botTurn, Utterance answer, int message) {
        boolean no = begins(answer, Topic.NO);
        if (!no && !begins(answer, Topic.YES)) {
            return Optional.empty();
        }
        return Question.last(botTurn)
                .flatMap(question -> meaning(question, no))
                .map(meaning -> new Sign(
                        meaning,
                        "visitor-answers-" + (no ? "no" : "yes"),
                        new Author.Visitor(),
                        message,
                        -1,
                        answer.sentences().getFirst().quote()));
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
        return Languages.ALL.stream().anyMatch(language -> language.is(topic, answer, 0));
    }
}
