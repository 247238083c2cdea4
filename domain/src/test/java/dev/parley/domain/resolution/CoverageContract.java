package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.BotId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link Coverage} keeps to. A test class implements it, and gets the tests with it. */
public interface CoverageContract {
    /** All bots. */
    Optional<BotId> ALL = Optional.empty();

    /** One of them. */
    Optional<BotId> ONE = Optional.of(new BotId("order-bot"));

    /** Nothing is covered when a test begins; the same one within a test. */
    Coverage coverage();

    private static Period hours(int from, int to) {
        return new Period(Judged.NOON.plusSeconds(from * 3600L), Judged.NOON.plusSeconds(to * 3600L));
    }

    private void cover(Optional<BotId> bot, Period... periods) {
        for (Period period : periods) {
            coverage().add("acme", bot, period);
        }
    }

    @Test
    default void nothingIsCoveredAtFirst() {
        assertThat(coverage().of("acme", ALL)).isEmpty();
        assertThat(coverage().of("acme", ONE)).isEmpty();
    }

    @Test
    default void periodsComeOldestFirstAndJoined() {
        cover(ALL, hours(8, 9), hours(0, 2), hours(4, 5), hours(2, 3), hours(1, 2), hours(0, 2));
        assertThat(coverage().of("acme", ALL)).containsExactly(hours(0, 3), hours(4, 5), hours(8, 9));

        cover(ALL, hours(-1, 10));
        assertThat(coverage().of("acme", ALL)).containsExactly(hours(-1, 10));
    }

    @Test
    default void anEmptyPeriodSaysNothing() {
        cover(ALL, hours(1, 1));

        assertThat(coverage().of("acme", ALL)).isEmpty();
    }

    @Test
    default void itsBeginningMayBeAsOldAsCanBe() {
        var whole = new Period(Instant.EPOCH, Judged.NOON);
        cover(ALL, whole);

        assertThat(coverage().of("acme", ALL)).containsExactly(whole);
    }

    @Test
    default void whatIsFinerThanAMicrosecondIsNotCovered() {
        cover(ALL, new Period(Judged.NOON.plusNanos(1), Judged.NOON.plusNanos(2_999)));

        assertThat(coverage().of("acme", ALL))
                .containsExactly(new Period(Judged.NOON.plusNanos(1_000), Judged.NOON.plusNanos(2_000)));
    }

    @Test
    default void whatHoldsForAllHoldsForEachAndNotTheOtherWayRound() {
        cover(ALL, hours(0, 2));
        cover(ONE, hours(2, 4), hours(6, 7));

        assertThat(coverage().of("acme", ALL)).containsExactly(hours(0, 2));
        assertThat(coverage().of("acme", ONE)).containsExactly(hours(0, 4), hours(6, 7));
        assertThat(coverage().of("acme", Optional.of(new BotId("other-bot")))).containsExactly(hours(0, 2));
    }

    @Test
    default void tenantsDoNotMix() {
        cover(ALL, hours(0, 2));
        coverage().add("other", ALL, hours(2, 4));

        assertThat(coverage().of("acme", ALL)).containsExactly(hours(0, 2));
        assertThat(coverage().of("other", ALL)).containsExactly(hours(2, 4));
    }

    @Test
    default void manyThreadsAddAndNothingIsLost() throws InterruptedException, ExecutionException {
        Coverage coverage = coverage();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> adding = new ArrayList<>();
            for (int hour = 0; hour < 100; hour++) {
                Period period = hours(hour, hour + 1);
                adding.add(threads.submit(() -> coverage.add("acme", ALL, period)));
            }
            for (Future<?> one : adding) {
                one.get();
            }
        }

        assertThat(coverage.of("acme", ALL)).containsExactly(hours(0, 100));
    }
}
