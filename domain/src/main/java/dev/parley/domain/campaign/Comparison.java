package dev.parley.domain.campaign;

import dev.parley.domain.scenario.SimulationResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two conversations by the same scenario, side by side: with two bots, or with one bot at two times. Pure.
 *
 * @param turns in what each turn differs that differs, in their order
 * @param one how the first one ended
 * @param other how the second one ended
 */
public record Comparison(List<DifferingTurn> turns, Side one, Side other) {
    /** Keeps an unchangeable copy. */
    public Comparison {
        turns = List.copyOf(turns);
    }

    /**
     * A turn that differs.
     *
     * @param number 1 for the first
     * @param said the visitor's words, those of the first conversation where they differ
     * @param one the turn of the first conversation, if it has it
     * @param other the turn of the second conversation, if it has it
     * @param differences at least one
     * @param counting those of them that count
     */
    public record DifferingTurn(
            int number,
            String said,
            Optional<TurnSide> one,
            Optional<TurnSide> other,
            List<TurnDifference> differences,
            List<TurnDifference> counting) {
        /** Keeps unchangeable copies. */
        public DifferingTurn {
            differences = List.copyOf(differences);
            counting = List.copyOf(counting);
        }

        /** Whether one of its differences counts. */
        public boolean counts() {
            return !counting.isEmpty();
        }
    }

    /**
     * One of the two.
     *
     * @param bot whom it was held with
     * @param conversation the vendor's id
     * @param verdict in the word of the verdict
     * @param resolution in the word of the resolution
     * @param turns how many turns were taken
     * @param botTime the bot's times together
     */
    public record Side(
            String bot, String conversation, String verdict, String resolution, int turns, Duration botTime) {
        static Side of(SimulationResult result) {
            List<TurnSide> taken = TurnComparison.taken(result);
            return new Side(
                    result.scenario().bot().value(),
                    result.conversation().value(),
                    result.verdict().word(),
                    result.resolution().word(),
                    taken.size(),
                    taken.stream().flatMap(turn -> turn.botTime().stream()).reduce(Duration.ZERO, Duration::plus));
        }
    }

    /**
     * Compares.
     *
     * @param strictness what counts
     */
    public static Comparison of(SimulationResult one, SimulationResult other, Strictness strictness) {
        List<TurnSide> ones = TurnComparison.taken(one);
        List<TurnSide> others = TurnComparison.taken(other);
        List<DifferingTurn> turns = IntStream.range(0, Math.max(ones.size(), others.size()))
                .mapToObj(i -> turn(i, at(ones, i), at(others, i), strictness))
                .filter(turn -> !turn.differences().isEmpty())
                .toList();
        return new Comparison(turns, Side.of(one), Side.of(other));
    }

    /** The first turn with a difference that counts. */
    public Optional<DifferingTurn> first() {
        return turns.stream().filter(DifferingTurn::counts).findFirst();
    }

    /** Whether no difference counts, and both came out alike. */
    public boolean isAlike() {
        return first().isEmpty()
                && one.verdict().equals(other.verdict())
                && one.resolution().equals(other.resolution());
    }

    private static DifferingTurn turn(
            int index, Optional<TurnSide> one, Optional<TurnSide> other, Strictness strictness) {
        List<TurnDifference> differences = new TurnComparison(strictness).differences(one, other);
        return new DifferingTurn(
                index + 1,
                one.or(() -> other).map(TurnSide::said).orElseThrow(),
                one,
                other,
                differences,
                differences.stream().filter(strictness::counts).toList());
    }

    private static Optional<TurnSide> at(List<TurnSide> turns, int index) {
        return index < turns.size() ? Optional.of(turns.get(index)) : Optional.empty();
    }
}
