package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.Condition;
import java.util.function.Function;

/**
 * Steps that are repeated, of which it is not said yet until when. Immutable.
 *
 * @param <T> the stage behind them
 */
public final class Repeating<T> {
    private final Exchanging<T> before;
    private final Function<? super Block, ? extends Block> steps;

    Repeating(Exchanging<T> before, Function<? super Block, ? extends Block> steps) {
        this.before = before;
        this.steps = steps;
    }

    /** Until this is true behind them; how often at most follows. */
    public RepeatingUntil<T> until(Condition condition) {
        return new RepeatingUntil<>(before, steps, condition);
    }
}
