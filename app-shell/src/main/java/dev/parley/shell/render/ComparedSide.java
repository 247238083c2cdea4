package dev.parley.shell.render;

import dev.parley.domain.campaign.Comparison;
import dev.parley.domain.campaign.TurnSide;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One of two conversations by the same scenario, and its part of the turn that differs.
 *
 * @param bot whom it was held with
 * @param run the run that keeps it
 * @param conversation the vendor's id
 * @param verdict how it came out
 * @param resolution how it ended
 * @param turns how many turns were taken
 * @param botTime the bot's times together
 * @param said the visitor's line of the turn
 * @param outcome what became of the turn; absent where it is over before, or no turn differs
 * @param words what the bot said there, message by message
 * @param buttons the texts on its buttons
 * @param state the state behind the turn
 * @param contextKeys the keys of the context that the other one does not have
 * @param turnBotTime how long the bot took for the turn
 */
public record ComparedSide(
        String bot,
        String run,
        String conversation,
        String verdict,
        String resolution,
        int turns,
        Duration botTime,
        Optional<String> said,
        Optional<String> outcome,
        List<String> words,
        List<String> buttons,
        Optional<String> state,
        List<String> contextKeys,
        Optional<Duration> turnBotTime) {

    /**
     * One side as it is shown.
     *
     * @param turn its part of the turn that differs
     * @param against the other one's part, where it has one
     * @param redact takes personal data out of what was said
     */
    static ComparedSide of(
            Comparison.Side side,
            String run,
            Optional<TurnSide> turn,
            Optional<TurnSide> against,
            UnaryOperator<String> redact) {
        return new ComparedSide(
                side.bot(),
                run,
                side.conversation(),
                side.verdict(),
                side.resolution(),
                side.turns(),
                side.botTime(),
                turn.map(TurnSide::said).map(redact),
                turn.map(TurnSide::outcome),
                turn.map(TurnSide::words).orElse(List.of()).stream().map(redact).toList(),
                turn.map(TurnSide::buttons).orElse(List.of()).stream()
                        .map(redact)
                        .toList(),
                turn.flatMap(TurnSide::state),
                keys(turn, against),
                turn.flatMap(TurnSide::botTime));
    }

    /** How it ended, in a few words. */
    String end() {
        return "%s, %s, %s".formatted(verdict, resolution, Amounts.of(turns, "turn"));
    }

    private static List<String> keys(Optional<TurnSide> turn, Optional<TurnSide> against) {
        return turn.flatMap(TurnSide::contextKeys)
                .flatMap(own -> against.flatMap(TurnSide::contextKeys)
                        .map(others -> own.stream()
                                .filter(key -> !others.contains(key))
                                .toList()))
                .orElse(List.of());
    }
}
