package dev.parley.domain.scenario;

import java.util.List;
import java.util.stream.Stream;

/**
 * The steps that may follow one: those of its own block, and of the blocks around it.
 *
 * @param blocks what is left of each block, the innermost one first
 * @param again whether its own block may be gone through again, which depends on what was said
 */
public record Ahead(List<List<Step>> blocks, boolean again) {
    /** Nothing follows. */
    public static final Ahead NOTHING = new Ahead(List.of(), false);

    /** Keeps an unchangeable copy. */
    public Ahead {
        blocks = List.copyOf(blocks);
    }

    /**
     * What follows a step of a block.
     *
     * @param block the steps of the block, behind which this follows
     * @param position which of them, from 0
     */
    public Ahead of(List<Step> block, int position) {
        return new Ahead(
                Stream.concat(Stream.of(block.subList(position + 1, block.size())), blocks.stream())
                        .toList(),
                again);
    }

    /** The same for a block that is gone through again and again. */
    public Ahead inALoop() {
        return new Ahead(blocks, true);
    }

    /** What is left of the innermost block that has anything left. */
    List<Step> next() {
        return blocks.stream().filter(block -> !block.isEmpty()).findFirst().orElse(List.of());
    }

    /** All of them, in the order in which they may follow. */
    List<Step> all() {
        return blocks.stream().flatMap(List::stream).toList();
    }
}
