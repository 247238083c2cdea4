package dev.parley.domain.campaign;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;

/** In what one turn of two conversations differs. */
public sealed interface TurnDifference {

    /** The visitor said something else, so that what the bot said cannot be compared. */
    record Line(String one, String other) implements TurnDifference {}

    /** What became of the turn, in words of its outcome; {@code not-there} where one conversation was over. */
    record Outcome(String one, String other) implements TurnDifference {
        /** The word for a turn that there is not. */
        public static final String NOT_THERE = "not-there";
    }

    /**
     * What the bot said, message by message.
     *
     * @param onlyFigures whether the texts are alike but for the figures in them, such as the number of an order
     */
    record Words(List<String> one, List<String> other, boolean onlyFigures) implements TurnDifference {
        /** Keeps unchangeable copies. */
        public Words {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }

    /** The texts on the buttons that the bot offered, in their order. */
    record Buttons(List<String> one, List<String> other) implements TurnDifference {
        /** Keeps unchangeable copies. */
        public Buttons {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }

    /** The state behind the turn, in words of the state. */
    record State(String one, String other) implements TurnDifference {}

    /** The members of the context behind the turn that only one of them has, as paths: {@code botSession.cart.total}. */
    record ContextKeys(SortedSet<String> onlyOne, SortedSet<String> onlyOther) implements TurnDifference {}

    /**
     * The bot took at least twice as long, and a quarter of a second longer.
     *
     * @param ratio how many times as long the other took; below 1 where it was faster
     */
    record Time(Duration one, Duration other, double ratio) implements TurnDifference {}

    /** Whether it is a difference in what was said or done, and not in how long it took or in a figure. */
    default boolean isOfSubstance() {
        return switch (this) {
            case Line l -> true;
            case Outcome o -> true;
            case Words words -> !words.onlyFigures();
            case Buttons b -> true;
            case State s -> true;
            case ContextKeys c -> true;
            case Time t -> false;
        };
    }
}
