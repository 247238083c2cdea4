package dev.parley.shell.render;

import dev.parley.domain.campaign.BotComparison;
import dev.parley.domain.campaign.ComparedCase;
import dev.parley.domain.campaign.Comparison;
import dev.parley.domain.campaign.Comparison.DifferingTurn;
import dev.parley.domain.campaign.TurnDifference;
import dev.parley.domain.campaign.TurnSide;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * One scenario with two bots.
 *
 * @param scenario its name
 * @param repetition 1 for the first
 * @param finding {@code same}, {@code different}, or {@code not-compared} where the vendor or the network ended one
 * @param turn the first turn with a difference that counts, 1 for the first; absent where none differs
 * @param said the visitor's line there, that of the first where they differ
 * @param differs in what, as far as it counts: {@code line}, {@code outcome}, {@code words}, {@code buttons}, {@code state}, {@code context},
 *     {@code time}; and {@code end} where the verdict or the resolution differs
 * @param differingTurns every turn with a difference that counts
 * @param uncounted every turn with differences that do not count: figures, or time
 * @param one with the first bot
 * @param other with the second bot
 */
public record ComparedRow(
        String scenario,
        int repetition,
        String finding,
        Optional<Integer> turn,
        Optional<String> said,
        List<String> differs,
        List<Integer> differingTurns,
        List<Integer> uncounted,
        ComparedSide one,
        ComparedSide other) {

    /**
     * The rows of a comparison.
     *
     * @param redact takes personal data out of a text (second) of a conversation (first)
     */
    public static List<ComparedRow> of(BotComparison it, BinaryOperator<String> redact) {
        return it.cases().stream().map(one -> row(one, it, redact)).toList();
    }

    private static ComparedRow row(ComparedCase it, BotComparison whole, BinaryOperator<String> redact) {
        Comparison comparison = it.comparison();
        Comparison.Side left = comparison.one();
        Comparison.Side right = comparison.other();
        Optional<DifferingTurn> first = comparison.first();
        Optional<TurnSide> one = first.flatMap(DifferingTurn::one);
        Optional<TurnSide> other = first.flatMap(DifferingTurn::other);
        return new ComparedRow(
                it.key().scenario(),
                it.key().repetition(),
                it.finding().word(),
                first.map(DifferingTurn::number),
                first.map(turn -> redact.apply(left.conversation(), turn.said())),
                differs(comparison),
                numbers(comparison, true),
                numbers(comparison, false),
                ComparedSide.of(
                        left,
                        whole.one().setup().run().value(),
                        one,
                        other,
                        text -> redact.apply(left.conversation(), text)),
                ComparedSide.of(
                        right,
                        whole.other().setup().run().value(),
                        other,
                        one,
                        text -> redact.apply(right.conversation(), text)));
    }

    private static List<String> differs(Comparison comparison) {
        Stream<String> inTurn = comparison.first().stream()
                .flatMap(turn -> turn.counting().stream())
                .map(ComparedRow::word);
        boolean ends = !comparison.one().verdict().equals(comparison.other().verdict())
                || !comparison.one().resolution().equals(comparison.other().resolution());
        return Stream.concat(inTurn, ends ? Stream.of("end") : Stream.empty()).toList();
    }

    private static List<Integer> numbers(Comparison comparison, boolean counting) {
        return comparison.turns().stream()
                .filter(turn -> turn.counts() == counting)
                .map(DifferingTurn::number)
                .toList();
    }

    private static String word(TurnDifference difference) {
        return switch (difference) {
            case TurnDifference.Line l -> "line";
            case TurnDifference.Outcome o -> "outcome";
            case TurnDifference.Words w -> "words";
            case TurnDifference.Buttons b -> "buttons";
            case TurnDifference.State s -> "state";
            case TurnDifference.ContextKeys c -> "context";
            case TurnDifference.Time t -> "time";
        };
    }
}
