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
     * @param onlyFigures whether the texts are alike but for the ids, dates, times, amounts and numbers in them
     */
    record Words(List<String> one, List<String> other, boolean onlyFigures) implements TurnDifference {
        /** Keeps unchangeable copies. */
        public Words {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }

    /**
     * The texts on the buttons that the bot offered, in their order.
     *
     * @param onlyFigures whether they are alike but for the ids, dates, times, amounts and numbers in them
     */
    record Buttons(List<String> one, List<String> other, boolean onlyFigures) implements TurnDifference {
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
     * One bot took longer than is tolerated; where nothing is said about that, twice as long and a quarter of a second.
     *
     * @param ratio how many times as long the other took; below 1 where it was faster
     */
    record Time(Duration one, Duration other, double ratio) implements TurnDifference {}
}
