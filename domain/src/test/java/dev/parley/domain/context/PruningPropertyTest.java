package dev.parley.domain.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonObject;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PruningPropertyTest {
    @Test
    void bytesAreExactAndPinnedKeysAreUntouched() {
        samples().forEach(sample -> {
            PruningPlan plan = sample.plan();
            int removed = plan.removals().stream().mapToInt(Removal::bytes).sum();

            assertThat(plan.before()).isEqualTo(sample.context().bytes());
            assertThat(plan.after())
                    .as("seed %d", sample.seed())
                    .isEqualTo(plan.pruned().bytes())
                    .isEqualTo(plan.before() - removed);
            assertThat(plan.removals()).allMatch(removal -> removal.bytes() > 0);
            sample.window()
                    .pinned()
                    .forEach(pin -> assertThat(at(plan.pruned(), pin))
                            .as("seed %d", sample.seed())
                            .isEqualTo(at(sample.context(), pin)));
        });
    }

    @Test
    void nothingIsRemovedBeyondNeed() {
        samples().filter(sample -> sample.plan().fits()).forEach(sample -> {
            PruningPlan plan = sample.plan();

            assertThat(plan.changesAnything())
                    .as("seed %d", sample.seed())
                    .isEqualTo(sample.context().bytes() > plan.target());
            if (plan.changesAnything()) {
                assertThat(plan.after() + plan.removals().getLast().bytes())
                        .as("seed %d", sample.seed())
                        .isGreaterThan(plan.target());
            }
        });
    }

    @Test
    void whatDoesNotFitHasLostAllThatIsNotPinned() {
        samples().filter(sample -> !sample.plan().fits()).forEach(sample -> {
            var everything = new PruningWindow(sample.window().pinned(), 0);

            assertThat(sample.plan().pruned())
                    .as("seed %d", sample.seed())
                    .isEqualTo(everything.plan(sample.context()).pruned());
        });
    }

    @Test
    void pruningAgainChangesNothing() {
        samples().forEach(sample -> {
            ContextData pruned = sample.plan().pruned();

            assertThat(sample.window().plan(pruned).pruned())
                    .as("seed %d", sample.seed())
                    .isEqualTo(pruned);
        });
    }

    private record Sample(long seed, ContextData context, PruningWindow window) {
        PruningPlan plan() {
            return window.plan(context);
        }
    }

    private static Stream<Sample> samples() {
        return LongStream.range(0, 1000).mapToObj(seed -> {
            var random = new RandomJson(seed);
            ContextData context = random.context();
            PruningWindow window = PruningWindow.downTo(random.upTo(context.bytes() + 10));
            List<KeySize> keys = KeySize.of(context);
            ContextPath pin = keys.get(random.upTo(keys.size() - 1)).path();
            return new Sample(seed, context, window.pinning(pin));
        });
    }

    private static List<JsonValue> at(ContextData context, ContextPath path) {
        JsonValue value = context.root();
        for (String key : path.keys()) {
            if (!(value instanceof JsonObject object) || !object.members().containsKey(key)) {
                return List.of();
            }
            value = object.members().get(key);
        }
        return List.of(value);
    }
}
