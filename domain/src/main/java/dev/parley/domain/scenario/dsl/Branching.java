package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.Step;
import java.util.List;
import java.util.function.Function;

/**
 * Which way it goes from here on.
 *
 * @param <T> the stage behind a word
 * @param <F> the stage behind a fork
 */
public abstract sealed class Branching<T, F> extends Watching<T> permits Talk, Block {
    Branching(Lines lines) {
        super(lines);
    }

    /** The stage behind these lines, the last of which is a fork. */
    abstract F behindFork(Lines further);

    /** When what these steps expect does not come, that is all right, and it goes on behind them. */
    public final T optionally(Function<? super Block, ? extends Block> steps) {
        return behind(lines().around("optionally", steps, Step.Optionally::new));
    }

    /** Takes these steps when the condition is true. */
    public final F when(Condition condition, Function<? super Block, ? extends Block> steps) {
        return behindFork(
                lines().around("when", steps, (inside, place) -> new Step.When(condition, inside, List.of(), place)));
    }

    /** Takes these steps again and again; until when follows. */
    public final Repeating<T> repeat(Function<? super Block, ? extends Block> steps) {
        return new Repeating<>(this, steps);
    }

    /** What fails in these steps is collected, and does not end the conversation. */
    public final T softly(Function<? super Block, ? extends Block> steps) {
        return behind(lines().around("softly", steps, Step.Softly::new));
    }

    /** The same lines, whose fork has another way for when its condition is not true. */
    final Lines otherwiseLines(Function<? super Block, ? extends Block> steps) {
        return lines().instead("otherwise", steps, (last, inside) -> {
            if (!(last instanceof Step.When when)) {
                throw new IllegalStateException("there is no fork to have another way");
            }
            return new Step.When(when.condition(), when.then(), inside, when.place());
        });
    }
}
