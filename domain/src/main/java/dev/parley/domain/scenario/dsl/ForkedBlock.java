package dev.parley.domain.scenario.dsl;

import java.util.function.Function;

/** Steps inside of a scenario behind a fork, which may have another way. Immutable. */
public final class ForkedBlock extends Block {
    ForkedBlock(Lines lines) {
        super(lines);
    }

    /** Takes these steps when the condition of the fork is not true. */
    public PlainBlock otherwise(Function<? super Block, ? extends Block> steps) {
        return behind(otherwiseLines(steps));
    }
}
