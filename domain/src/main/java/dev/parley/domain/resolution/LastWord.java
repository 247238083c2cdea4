package dev.parley.domain.resolution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which sign stands at the end: later words beat earlier ones, unless they are beside the point. */
final class LastWord {
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
            case CONTENT -> isVisitorsLast(sign) && answersHelp(sign) && !helpWasRefused(sign);
            case UNSOLVED ->
                sign.byVisitor()
                        ? reading.botSpokeBefore(sign.message()) && !gaveUpIn(sign.message())
                        : !visitorWasContentBefore(sign);
            case HANDED_OVER -> true;
            case GAVE_UP -> reading.botSpokeBefore(sign.message()) && !isSolved();
            case INACTIVE -> standing == null || standing.meaning() == Meaning.UNSOLVED;
            case NOT_UNDERSTOOD, PROMISED, COURTESY -> false;
        };
    }

    /** Who has got it and then says "I'll drop by the shop" has not given up. */
    private boolean isSolved() {
        Sign before = standing;
        return before != null && before.meaning() == Meaning.SOLVED;
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
                || reading.signsOf(sign.message()).stream().anyMatch(other -> other.meaning() == Meaning.UNSOLVED);
    }

    private boolean isVisitorsLast(Sign sign) {
        return reading.lastOfVisitor().filter(last -> last == sign.message()).isPresent();
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
