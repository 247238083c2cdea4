package dev.parley.domain.scenario.dsl;

import java.util.function.Function;

/** A scenario behind a fork, which may have another way. Immutable. */
public final class ForkedTalk extends Talk {
    ForkedTalk(Heading heading, Lines lines) {
        super(heading, lines);
    }

    /** Takes these steps when the condition of the fork is not true. */
    public PlainTalk otherwise(Function<? super Block, ? extends Block> steps) {
        return behind(otherwiseLines(steps));
    }
}
