package dev.parley.domain.scenario.dsl;

/** Steps inside of a scenario, which go on as a scenario does; only a scenario itself ends. */
public abstract sealed class Block extends Branching<PlainBlock, ForkedBlock> implements Opening
        permits PlainBlock, ForkedBlock {
    Block(Lines lines) {
        super(lines);
    }

    @Override
    final PlainBlock behind(Lines further) {
        return new PlainBlock(further);
    }

    @Override
    final ForkedBlock behindFork(Lines further) {
        return new ForkedBlock(further);
    }
}
