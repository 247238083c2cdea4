package dev.parley.domain.resolution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which sign stands at the end: later words beat earlier ones, unless they are beside the point. */
final class LastWord {
    private static final int MOST_WORDS_OF_A_NOTE = 3;

    private final Reading reading;
    private @Nullable Sign standing;

    private LastWord(Reading reading) {
        this.reading = reading;
    }

    static Optional<Sign> of(Reading reading) {
        var lastWord = new LastWord(reading);
        for (Sign sign : reading.signs()) {
            if (lastWord.counts(sign)) {
                lastWord.standing = sign;
            }
        }
        return Optional.ofNullable(lastWord.standing);
    }

    /** Whether the visitor has the last word, and says that it is not solved. */
    static boolean isVisitorsProtest(Reading reading) {
        return reading.lastWord()
                .filter(sign -> sign.byVisitor() && sign.meaning() == Meaning.UNSOLVED)
                .filter(sign -> reading.lastSpoken().equals(Optional.of(sign.message())))
                .isPresent();
    }

    private boolean counts(Sign sign) {
        return switch (sign.meaning()) {
            case SOLVED -> !sign.byVisitor() || answersHelp(sign);
            case CONTENT ->
                isVisitorsLast(sign) && answersHelp(sign) && !helpWasRefused(sign) && !stands(Meaning.HANDED_OVER);
            case UNSOLVED ->
                sign.byVisitor()
                        ? reading.botSpokeBefore(sign.message())
                                && !gaveUpIn(sign.message())
                                && !Departure.isParting(sign.message(), reading)
                        : !visitorWasContentBefore(sign);
            case HANDED_OVER -> true;
            case GAVE_UP ->
                reading.botSpokeBefore(sign.message())
                        && (!stands(Meaning.SOLVED) || isSighOnly(sign))
                        && !isResigned(sign)
                        && !triesLater(sign.message());
            case INACTIVE -> standing == null || standing.meaning() == Meaning.UNSOLVED;
            case NOT_UNDERSTOOD, PROMISED, COURTESY -> false;
        };
    }

    /** Who has got it and then says "I'll drop by the shop" has not given up; who thanks for a human being is handed over. */
    private boolean stands(Meaning meaning) {
        Sign before = standing;
        return before != null && before.meaning() == meaning;
    }

    /** Who says "oh well" to a refusal has heard it, and leaves nothing that was still open. */
    private boolean isResigned(Sign sign) {
        return standing == null
                ? BotTurn.before(sign.message(), reading).denial().isPresent()
                : stands(Meaning.UNSOLVED) && reading.botMeantBefore(sign.message(), Meaning.UNSOLVED);
    }

    /** "Phew, I'd rather ask a friend", said to a question. */
    private boolean isSighOnly(Sign sign) {
        return standing != null
                && standing.message() == sign.message()
                && BotTurn.before(sign.message(), reading).demands();
    }

    /** "I'll try that tonight": said to an advice, that is no parting. */
    private boolean triesLater(int message) {
        return reading.utterances().get(message).isAbout(Topic.TAKES_NOTE)
                && BotTurn.before(message, reading).hasHelped();
    }

    /** Who says "I'd rather call, this leads nowhere" says why, and has left. */
    private boolean gaveUpIn(int message) {
        Sign before = standing;
        return before != null && before.meaning() == Meaning.GAVE_UP && before.message() == message;
    }

    /** A scripted visitor says thanks whatever happens: there must have been something to thank for. */
    private boolean answersHelp(Sign sign) {
        return reading.botSpokeBefore(sign.message())
                && !reading.botMeantBefore(sign.message(), Meaning.NOT_UNDERSTOOD);
    }

    private boolean helpWasRefused(Sign sign) {
        return reading.botMeantBefore(sign.message(), Meaning.UNSOLVED)
                || isMockery(sign)
                || isNoted(sign.message())
                || reading.signsOf(sign.message()).stream().anyMatch(other -> other.meaning() == Meaning.UNSOLVED);
    }

    /** "Great." to a denial, without thanks, mocks; and who is still asked for something has not been helped. */
    private boolean isMockery(Sign sign) {
        BotTurn turn = BotTurn.before(sign.message(), reading);
        return sign.rule().equals("visitor-content")
                && !reading.botMeantBefore(sign.message(), Meaning.SOLVED)
                && turn.statement().isEmpty()
                && ((turn.denial().isPresent()
                                && !reading.utterances().get(sign.message()).isAbout(Topic.THANKS))
                        || turn.demands());
    }

    /** A short "ok, great" to a promise takes note of it. */
    private boolean isNoted(int message) {
        Utterance said = reading.utterances().get(message);
        return said.words().size() <= MOST_WORDS_OF_A_NOTE
                && (said.isAbout(Topic.TAKES_NOTE) || reading.botMeantBefore(message, Meaning.PROMISED))
                && !reading.botMeantBefore(message, Meaning.SOLVED);
    }

    private boolean isVisitorsLast(Sign sign) {
        return reading.isLastButForFarewells(sign.message());
    }

    /** A bot that cannot make sense of "thanks, solved" does not unsolve it. */
    private boolean visitorWasContentBefore(Sign botsSign) {
        Sign before = standing;
        return before != null
                && before.byVisitor()
                && (before.meaning() == Meaning.SOLVED || before.meaning() == Meaning.CONTENT)
                && isVisitorsLast(before)
                && botsSign.message() > before.message();
    }
}
