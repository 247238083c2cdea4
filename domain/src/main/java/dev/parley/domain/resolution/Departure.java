package dev.parley.domain.resolution;

import dev.parley.domain.resolution.Resolution.Abandoned;
import dev.parley.domain.resolution.Resolution.BotSilent;
import java.util.List;
import java.util.Optional;

/** Judges a conversation that is over without a decisive word: who was left waiting for whom? */
final class Departure {
    private static final int FEWEST_WORDS_OF_AN_EXCUSE = 4;

    private final Reading reading;

    private Departure(Reading reading) {
        this.reading = reading;
    }

    static Optional<Resolution> judge(Reading reading) {
        return reading.ending().state().isOver() ? new Departure(reading).judge() : Optional.empty();
    }

    private Optional<Resolution> judge() {
        if (reading.lastOfVisitor().isEmpty()) {
            return abandoned("visitor-never-spoke", "the visitor never said anything");
        }
        return reading.lastSpoken().flatMap(last -> reading.byVisitor(last) ? unanswered(last) : leftAlone(last));
    }

    private Optional<Resolution> unanswered(int last) {
        return leaves(last)
                ? abandoned(
                        "visitor-left", "the visitor left instead of answering the bot: '%s'".formatted(quote(last)))
                : waitsFor(last);
    }

    /** Whether the visitor says good-bye there, or has not got it, instead of giving what the bot asks for. */
    static boolean isParting(int place, Reading reading) {
        return reading.utterances().get(place).isAbout(Topic.PARTING)
                && reading.isLastButForFarewells(place)
                && BotTurn.before(place, reading).demands();
    }

    /** Who answers a demand with anything but a number or a word or two does something else: "I'll sell them instead". */
    private boolean leaves(int last) {
        BotTurn turn = BotTurn.before(last, reading);
        return isParting(last, reading)
                || (turn.demand().isPresent()
                        && turn.question().isEmpty()
                        && reading.utterances().get(last).words().size() >= FEWEST_WORDS_OF_AN_EXCUSE
                        && reading.utterances().get(last).words().stream()
                                .noneMatch(word -> Character.isDigit(word.charAt(0))));
    }

    private Optional<Resolution> waitsFor(int last) {
        return reading.utterances().get(last).isAbout(Topic.FAREWELL) || !isWaitedFor(last)
                ? Optional.empty()
                : Optional.of(new BotSilent(
                        List.of(new Evidence("visitor-unanswered", "nobody answered: '%s'".formatted(quote(last))))));
    }

    /** A question, an answer to the bot's question, or the first word: who only remarks something waits for nothing. */
    private boolean isWaitedFor(int last) {
        Utterance said = reading.utterances().get(last);
        return !reading.botSpokeBefore(last)
                || Question.last(List.of(said))
                        .filter(question -> !question.isEcho())
                        .isPresent()
                || (Question.last(reading.botTurnBefore(last))
                                .filter(question -> !question.isAbout(Topic.ASKS_SOLVED))
                                .isPresent()
                        && !said.isAbout(Topic.TAKES_NOTE));
    }

    private Optional<Resolution> leftAlone(int last) {
        if (!reading.message(last).buttons().isEmpty()) {
            return abandoned(
                    "visitor-left",
                    "the bot offered a choice and the visitor never chose: '%s'".formatted(quote(last)));
        }
        var turn = new BotTurn(reading.botTurnBefore(last + 1));
        return Question.last(turn.said())
                .filter(question -> !question.isAbout(Topic.ASKS_MORE) && !isGreeting(question))
                .map(question -> question.sentence().quote())
                .or(turn::demand)
                .flatMap(asked -> abandoned(
                        "visitor-left",
                        "the bot asked and the visitor never answered: '%s'".formatted(Sign.shortened(asked))));
    }

    /** "Hello! How can I help you?" is no question that anybody owes an answer when nothing else was said. */
    private static boolean isGreeting(Question question) {
        return question.isAbout(Topic.GREETS);
    }

    private String quote(int place) {
        return Sign.shortened(reading.message(place).text());
    }

    private static Optional<Resolution> abandoned(String rule, String seen) {
        return Optional.of(new Abandoned(List.of(new Evidence(rule, seen))));
    }
}
