package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.domain.conversation.BotId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    private static final Optional<BotId> BOT = Optional.of(new BotId("order-bot"));
    private static final Duration FLOOR = Duration.ofMillis(50);
    private static final Duration CEILING = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource({"0, 500", "500, 1000", "1200, 1700", "5000, 5500", "10000, 11000", "100000, 105000"})
    void anUnknownBotIsLookedAtByAFixedPlan(long elapsed, long next) {
        assertThat(PollSchedule.standard().nextLook(BOT, Duration.ofMillis(elapsed)))
                .isEqualTo(Duration.ofMillis(next));
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "1000, 2000", "2500, 3500", "20000, 22000"})
    void aCampaignBeginsWithFewerLooks(long elapsed, long next) {
        assertThat(PollSchedule.forCampaigns(new MemoryReplyTimes()).nextLook(BOT, Duration.ofMillis(elapsed)))
                .isEqualTo(Duration.ofMillis(next));
    }

    @Test
    void nineteenRepliesAreNotEnoughToLeaveThePlan() {
        var schedule = PollSchedule.standard();
        IntStream.range(0, 19).forEach(i -> schedule.learn(BOT, Duration.ofSeconds(2), Duration.ofSeconds(2)));
        assertThat(schedule.nextLook(BOT, Duration.ZERO)).isEqualTo(Duration.ofMillis(500));

        schedule.learn(BOT, Duration.ofSeconds(2), Duration.ofSeconds(2));
        assertThat(schedule.nextLook(BOT, Duration.ZERO)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void whateverIsLearntLooksAreNeitherTooDenseNorTooRare() {
        var schedule = PollSchedule.standard();
        for (int reply : new int[] {0, 1, 40, 1200, 1200, 1201, 30_000, 600_000}) {
            IntStream.range(0, 40)
                    .forEach(i -> schedule.learn(BOT, Duration.ofMillis(reply / 2), Duration.ofMillis(reply)));
            for (int elapsed = 0; elapsed < 120_000; elapsed += 37) {
                Duration waited = Duration.ofMillis(elapsed);
                assertThat(schedule.nextLook(BOT, waited).minus(waited)).isBetween(FLOOR, CEILING);
            }
        }
    }

    @Test
    void itServesManyThreads() throws InterruptedException, ExecutionException {
        var schedule = PollSchedule.standard();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int i = 0; i < 100; i++) {
                            schedule.learn(BOT, Duration.ofMillis(900), Duration.ofMillis(1100));
                            schedule.nextLook(BOT, Duration.ofMillis(i));
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(schedule.nextLook(BOT, Duration.ZERO)).isBetween(Duration.ofMillis(900), Duration.ofMillis(1300));
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var schedule = PollSchedule.standard();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule.learn(BOT, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .withMessageContaining("cannot have been there after PT1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule.learn(BOT, Duration.ofSeconds(-1), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PollSchedule(0.9, FLOOR, CEILING))
                .withMessageContaining("at least 1 look per reply (0.9)");
        assertThatIllegalArgumentException().isThrownBy(() -> new PollSchedule(Double.NaN, FLOOR, CEILING));
        assertThatIllegalArgumentException().isThrownBy(() -> new PollSchedule(3, Duration.ZERO, CEILING));
        assertThatIllegalArgumentException().isThrownBy(() -> new PollSchedule(3, CEILING, FLOOR));
    }
}
