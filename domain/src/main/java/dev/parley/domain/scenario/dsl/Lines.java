package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.Template;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The steps so far. Immutable.
 *
 * @param steps in their order
 * @param next the number of the next step, those inside of others counted, too
 */
record Lines(List<Step> steps, int next) {

    static Lines none() {
        return from(1);
    }

    private static Lines from(int next) {
        return new Lines(List.of(), next);
    }

    Lines says(String words) {
        return then(place -> new Step.Says(new Template(words), place));
    }

    /** @param step is given its place */
    Lines then(Function<Place, Step> step) {
        return with(step.apply(Places.here(next)), next + 1);
    }

    /** A step that has others inside of it. */
    Lines around(String word, Function<? super Block, ? extends Block> block, Inside step) {
        Place place = Places.here(next);
        Lines inside = inside(word, next + 1, block);
        return with(step.around(inside.steps(), place), inside.next());
    }

    /** The same steps, the last of which has become another one. */
    Lines instead(String word, Function<? super Block, ? extends Block> block, Rewrite last) {
        Lines inside = inside(word, next, block);
        Step changed = last.of(steps.getLast(), inside.steps());
        return new Lines(steps.subList(0, steps.size() - 1), next).with(changed, inside.next());
    }

    /** The steps of a fragment, as if they stood here. */
    Lines use(Function<? super Block, ? extends Block> fragment) {
        Lines inside = inside("use", next, fragment);
        return new Lines(Stream.concat(steps.stream(), inside.steps().stream()).toList(), inside.next());
    }

    private static Lines inside(String word, int next, Function<? super Block, ? extends Block> block) {
        Lines inside = block.apply(new PlainBlock(from(next))).lines();
        if (inside.steps().isEmpty()) {
            throw new IllegalArgumentException(word + " has no step inside of it");
        }
        return inside;
    }

    private Lines with(Step step, int following) {
        return new Lines(Stream.concat(steps.stream(), Stream.of(step)).toList(), following);
    }

    /** Makes a step of those inside of it. */
    interface Inside {
        Step around(List<Step> steps, Place place);
    }

    /** Makes another step of one and of those inside of it. */
    interface Rewrite {
        Step of(Step last, List<Step> steps);
    }
}
