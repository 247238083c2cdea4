package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.resolution.Resolution.ResolvedByBot;
import dev.parley.domain.resolution.Resolution.Unresolved;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Judges by the form of what the bot said last, where nobody's words decide. */
final class BotsLastTurn {
    private static final int FEWEST_WORDS_OF_A_COMMENT = 3;
    private static final List<Topic> NO_COMMENT =
            List.of(Topic.TAKES_NOTE, Topic.FAREWELL, Topic.THANKS, Topic.GAVE_UP, Topic.RELIEVED);

    private final Reading reading;
    private final BotTurn turn;

    private BotsLastTurn(Reading reading, BotTurn turn) {
        this.reading = reading;
        this.turn = turn;
    }

    /** What decides by its form, if anything does. */
    static Optional<Resolution> judge(Reading reading) {
        return last(reading).flatMap(BotsLastTurn::judge);
    }

    /** That it tells how things are from now on, in a sentence that promises nothing. */
    static Optional<Resolution> statement(Reading reading) {
        return last(reading).flatMap(BotsLastTurn::states);
    }

    private static Optional<BotsLastTurn> last(Reading reading) {
        return reading.lastSpoken()
                .map(last -> reading.byVisitor(last)
                        ? BotTurn.before(last, reading)
                        : new BotTurn(reading.botTurnBefore(last + 1)))
                .filter(BotTurn::hasHelped)
                .map(turn -> new BotsLastTurn(reading, turn));
    }

    private Optional<Resolution> judge() {
        return states().or(() -> said("bot-denies", turn.denial(), Unresolved::new))
                .or(() -> said("bot-only-apologises", turn.mereApology(), Unresolved::new))
                .or(this::thankedForAnswer)
                .or(this::commented);
    }

    private Optional<Resolution> states() {
        return said("bot-states", turn.statement(), ResolvedByBot::new);
    }

    /** "Five beeps, as before": who has more to say than thanks, and nothing good, has not got what was needed. */
    private Optional<Resolution> commented() {
        return reading.lastSpoken()
                .filter(reading::byVisitor)
                .map(last -> reading.utterances().get(last))
                .filter(BotsLastTurn::isComment)
                .map(last -> new Unresolved(reading.evidence(Sign.said(
                        "visitor-comments",
                        new Author.Visitor(),
                        last.sentences().getFirst().quote()))));
    }

    private static boolean isComment(Utterance said) {
        return said.words().size() >= FEWEST_WORDS_OF_A_COMMENT
                && NO_COMMENT.stream().noneMatch(said::isAbout);
    }

    /** "What is my balance?" "Your balance is 12.50." "Thanks." Who wanted something done is not served by a number. */
    private Optional<Resolution> thankedForAnswer() {
        boolean thanked = reading.ending().state().isOver()
                && reading.lastOfVisitor()
                        .filter(last -> reading.utterances().get(last).isAbout(Topic.THANKS))
                        .filter(this::wasAskedBefore)
                        .isPresent();
        return thanked ? said("bot-answered", turn.answer(), ResolvedByBot::new) : Optional.empty();
    }

    /** Whether the visitor asked something right before the bot's turn that this place answers. */
    private boolean wasAskedBefore(int place) {
        int last = reading.visitorBefore(reading.turnOf(place));
        return last >= 0
                && IntStream.rangeClosed(reading.turnOf(last), last)
                        .mapToObj(reading.utterances()::get)
                        .anyMatch(Question::isAskedIn);
    }

    private Optional<Resolution> said(
            String rule, Optional<String> sentence, Function<List<Evidence>, Resolution> outcome) {
        return sentence.map(quote -> outcome.apply(reading.evidence(Sign.said(rule, new Author.Bot(), quote))));
    }
}
