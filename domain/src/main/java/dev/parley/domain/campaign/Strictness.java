package dev.parley.domain.campaign;

import java.time.Duration;
import java.util.Optional;

/**
 * What counts when two conversations are held against each other. What does not count is told all the same.
 *
 * @param figures whether ids, dates, times, amounts and numbers count, which each conversation has of its own
 * @param tolerance how much longer the bot of one may take for a turn, where time counts at all
 */
public record Strictness(boolean figures, Optional<Duration> tolerance) {
    /** Neither figures nor time count. */
    public static final Strictness LOOSE = new Strictness(false, Optional.empty());

    private static final int SLOWER = 2;
    private static final Duration NOTICEABLE = Duration.ofMillis(250);

    /** Whether a difference is one that counts. */
    boolean counts(TurnDifference difference) {
        return switch (difference) {
            case TurnDifference.Line l -> true;
            case TurnDifference.Outcome o -> true;
            case TurnDifference.Words words -> figures || !words.onlyFigures();
            case TurnDifference.Buttons buttons -> figures || !buttons.onlyFigures();
            case TurnDifference.State s -> true;
            case TurnDifference.ContextKeys c -> true;
            case TurnDifference.Time t -> tolerance.isPresent();
        };
    }

    /** Whether two times of a turn differ so much that it is told: beyond the tolerance, or twice as long and noticeable. */
    boolean tells(Duration one, Duration other) {
        Duration shorter = one.compareTo(other) < 0 ? one : other;
        Duration longer = one.compareTo(other) < 0 ? other : one;
        Duration more = longer.minus(shorter);
        return tolerance
                .map(allowed -> more.compareTo(allowed) > 0)
                .orElseGet(
                        () -> longer.compareTo(shorter.multipliedBy(SLOWER)) >= 0 && more.compareTo(NOTICEABLE) >= 0);
    }
}
