package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.Step;
import java.util.function.Function;

/**
 * Steps that are repeated until something is true, of which it is not said yet how often at most. Immutable.
 *
 * @param <T> the stage behind them
 */
public final class RepeatingUntil<T> {
    private final Exchanging<T> before;
    private final Function<? super Block, ? extends Block> steps;
    private final Condition until;

    RepeatingUntil(Exchanging<T> before, Function<? super Block, ? extends Block> steps, Condition until) {
        this.before = before;
        this.steps = steps;
        this.until = until;
    }

    /** @param times at least 1; when it is not true behind the last, the scenario fails */
    public T atMost(int times) {
        return before.behind(before.lines()
                .around("repeat", steps, (inside, place) -> new Step.Repeats(inside, until, times, place)));
    }
}
