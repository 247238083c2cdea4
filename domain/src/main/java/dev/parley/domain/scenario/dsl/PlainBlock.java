package dev.parley.domain.scenario.dsl;

/** Steps inside of a scenario behind one of them, or before the first. Immutable. */
public final class PlainBlock extends Block {
    PlainBlock(Lines lines) {
        super(lines);
    }
}
