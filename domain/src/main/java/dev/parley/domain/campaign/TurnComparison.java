package dev.parley.domain.campaign;

import dev.parley.domain.campaign.TurnDifference.Buttons;
import dev.parley.domain.campaign.TurnDifference.ContextKeys;
import dev.parley.domain.campaign.TurnDifference.Line;
import dev.parley.domain.campaign.TurnDifference.Outcome;
import dev.parley.domain.campaign.TurnDifference.State;
import dev.parley.domain.campaign.TurnDifference.Time;
import dev.parley.domain.campaign.TurnDifference.Words;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.scenario.MovingValues;
import dev.parley.domain.scenario.SimulationResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds one turn against the same turn of another conversation. Pure.
 *
 * @param strictness says which times are told
 */
record TurnComparison(Strictness strictness) {

    /** The turns that were taken. */
    static List<TurnSide> taken(SimulationResult result) {
        return result.turns().stream()
                .filter(turn -> !(turn.outcome() instanceof TurnOutcome.NotSaid))
                .map(TurnSide::of)
                .toList();
    }

    /** In what they differ; where one of them is not there, in that alone. */
    List<TurnDifference> differences(Optional<TurnSide> one, Optional<TurnSide> other) {
        return one.isPresent() && other.isPresent()
                ? differences(one.get(), other.get())
                : List.of(new Outcome(outcome(one), outcome(other)));
    }

    private static String outcome(Optional<TurnSide> turn) {
        return turn.map(TurnSide::outcome).orElse(Outcome.NOT_THERE);
    }

    private List<TurnDifference> differences(TurnSide one, TurnSide other) {
        if (!masked(one.said()).equals(masked(other.said()))) {
            return List.of(new Line(one.said(), other.said()));
        }
        return Stream.of(
                        outcome(one.outcome(), other.outcome()),
                        words(one.words(), other.words()),
                        buttons(one.buttons(), other.buttons()),
                        one.state().flatMap(a -> other.state().flatMap(b -> state(a, b))),
                        one.contextKeys().flatMap(a -> other.contextKeys().flatMap(b -> keys(a, b))),
                        one.botTime().flatMap(a -> other.botTime().flatMap(b -> time(a, b))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<TurnDifference> outcome(String one, String other) {
        return one.equals(other) ? Optional.empty() : Optional.of(new Outcome(one, other));
    }

    private static Optional<TurnDifference> words(List<String> one, List<String> other) {
        return one.equals(other) ? Optional.empty() : Optional.of(new Words(one, other, areAlikeMasked(one, other)));
    }

    private static Optional<TurnDifference> buttons(List<String> one, List<String> other) {
        return one.equals(other) ? Optional.empty() : Optional.of(new Buttons(one, other, areAlikeMasked(one, other)));
    }

    private static Optional<TurnDifference> state(String one, String other) {
        return one.equals(other) ? Optional.empty() : Optional.of(new State(one, other));
    }

    private static boolean areAlikeMasked(List<String> one, List<String> other) {
        return one.stream()
                .map(TurnComparison::masked)
                .toList()
                .equals(other.stream().map(TurnComparison::masked).toList());
    }

    private static String masked(String text) {
        return MovingValues.masked(text);
    }

    private static Optional<TurnDifference> keys(SortedSet<String> one, SortedSet<String> other) {
        if (one.equals(other)) {
            return Optional.empty();
        }
        SortedSet<String> onlyOne = new TreeSet<>(one);
        onlyOne.removeAll(other);
        SortedSet<String> onlyOther = new TreeSet<>(other);
        onlyOther.removeAll(one);
        return Optional.of(new ContextKeys(onlyOne, onlyOther));
    }

    private Optional<TurnDifference> time(Duration one, Duration other) {
        return strictness.tells(one, other)
                ? Optional.of(new Time(one, other, (double) other.toNanos() / Math.max(1, one.toNanos())))
                : Optional.empty();
    }
}
