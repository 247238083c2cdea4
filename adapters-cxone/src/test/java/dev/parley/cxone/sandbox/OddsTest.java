package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The weather is the same again for the same seed, and never bad without end. */
class OddsTest {
    private static List<Optional<Fault>> drawn(Weather weather, Route route, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(index -> weather.next(new Call(route, "c-1", index)))
                .toList();
    }

    /** The seeds, out of twenty, under which two weathers of one kind differ. */
    private static List<Long> unrepeatable(LongFunction<Weather> kind) {
        return LongStream.range(0, 20)
                .filter(seed ->
                        !drawn(kind.apply(seed), Route.SEND, 50).equals(drawn(kind.apply(seed), Route.SEND, 50)))
                .boxed()
                .toList();
    }

    @Test
    void one_seed_is_one_weather() {
        assertThat(unrepeatable(Storm::new)).isEmpty();
        assertThat(unrepeatable(RushHour::new)).isEmpty();
    }

    @Test
    void the_check_notices_a_weather_that_counts_its_calls() {
        int[] calls = {0};
        assertThat(unrepeatable(
                        seed -> call -> calls[0]++ % 7 == 0 ? Optional.of(new Fault.ResetBefore()) : Optional.empty()))
                .isNotEmpty();
    }

    @Test
    void another_seed_is_another_weather() {
        Set<List<Optional<Fault>>> different = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            different.add(drawn(new Storm(seed), Route.SEND, 50));
        }
        assertThat(different).hasSize(20);
    }

    @Test
    void other_conversations_and_the_order_of_the_calls_change_nothing() {
        Weather storm = new Storm(3);
        List<Optional<Fault>> forwards = drawn(storm, Route.LOOK, 30);
        List<Optional<Fault>> backwards = new ArrayList<>();
        for (int index = 29; index >= 0; index--) {
            backwards.add(storm.next(new Call(Route.LOOK, "another", index)));
        }
        assertThat(backwards.reversed()).isEqualTo(forwards);
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void nobody_meets_three_faults_in_a_row_nor_two_refused_tokens(Route route) {
        for (long seed = 0; seed < 200; seed++) {
            List<Optional<Fault>> drawn = drawn(new Storm(seed), route, 60);
            for (int i = 2; i < drawn.size(); i++) {
                assertThat(drawn.subList(i - 2, i + 1)).as("seed %d", seed).anyMatch(Optional::isEmpty);
            }
            for (int i = 1; i < drawn.size(); i++) {
                assertThat(drawn.subList(i - 1, i + 1))
                        .as("seed %d", seed)
                        .isNotEqualTo(
                                List.of(Optional.of(new Fault.RefuseToken()), Optional.of(new Fault.RefuseToken())));
            }
        }
    }

    @Test
    void a_storm_brings_every_kind_of_trouble() {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            drawn(new Storm(seed), Route.INTERACTIONS, 50)
                    .forEach(fault -> fault.ifPresent(it -> kinds.add(it.getClass())));
        }
        assertThat(kinds)
                .contains(
                        Fault.ResetBefore.class,
                        Fault.ResetAfterProcessing.class,
                        Fault.ResetMidBody.class,
                        Fault.ServerError.class,
                        Fault.CutJson.class,
                        Fault.HtmlInstead.class,
                        Fault.RefuseToken.class,
                        Fault.TooManyRequests.class,
                        Fault.RepeatRows.class);
    }

    @Test
    void a_calm_day_has_none() {
        assertThat(drawn(Weather.calm(), Route.SEND, 100)).allMatch(Optional::isEmpty);
        assertThat(Weather.calm().lateBy("c", 0)).isEqualTo(Duration.ZERO);
    }

    @Test
    void answers_are_late_by_no_more_than_a_patient_visitor_bears() {
        for (int turn = 0; turn < 200; turn++) {
            assertThat(new Storm(5).lateBy("c", turn)).isBetween(Duration.ZERO, Duration.ofMillis(1500));
            assertThat(new RushHour(5).lateBy("c", turn)).isBetween(Duration.ZERO, Duration.ofMillis(1500));
        }
    }

    @Test
    void weathers_have_names() {
        for (String name : Weather.names()) {
            assertThat(Weather.named(name, 1)).isNotNull();
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Weather.named("fog", 1)))
                .isInstanceOf(SandboxException.class)
                .hasMessageContainingAll("fog", "calm", "rush-hour", "storm");
    }
}
