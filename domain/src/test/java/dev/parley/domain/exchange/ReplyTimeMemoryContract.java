package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.BotId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ReplyTimeMemory} keeps to. A test class implements it, and gets the tests with it. */
public interface ReplyTimeMemoryContract {
    /** The bot that most tests are about. */
    Optional<BotId> BOT = Optional.of(new BotId("order-bot"));

    /** The memory of a tenant as the process has it that is alive now; the same one within a process. */
    ReplyTimeMemory memory(String tenant);

    /** The process that is alive ends in order, and another one begins. */
    void processEnds();

    @Test
    default void aBotThatNeverRepliedHasNoTimes() {
        assertThat(memory("acme").recall(BOT)).isEmpty();
    }

    @Test
    default void theNextProcessRemembersTheTimesOldestFirst() {
        List<ReplyTime> kept =
                IntStream.of(3, 1, 2).mapToObj(ReplyTimeMemoryContract::time).toList();
        kept.forEach(time -> memory("acme").keep(BOT, time));
        processEnds();

        assertThat(memory("acme").recall(BOT)).isEqualTo(kept);
    }

    @Test
    default void timesAreKeptToTheMicrosecond() {
        var exact = new ReplyTime(Duration.ofNanos(1_234_567_000), Duration.ofNanos(1_234_567_000));
        var none = new ReplyTime(Duration.ZERO, Duration.ZERO);
        var long1 = new ReplyTime(Duration.ZERO, Duration.ofHours(30).plusNanos(1_000));
        List.of(exact, none, long1).forEach(time -> memory("acme").keep(BOT, time));
        processEnds();

        assertThat(memory("acme").recall(BOT)).containsExactly(exact, none, long1);
    }

    @Test
    default void equalTimesAreAllKept() {
        IntStream.range(0, 3).forEach(again -> memory("acme").keep(BOT, time(1)));
        processEnds();

        assertThat(memory("acme").recall(BOT)).containsExactly(time(1), time(1), time(1));
    }

    @Test
    default void botsDoNotMixNorDoesTheUnknownOne() {
        memory("acme").keep(BOT, time(1));
        memory("acme").keep(Optional.of(new BotId("other-bot")), time(2));
        memory("acme").keep(Optional.empty(), time(3));
        processEnds();

        assertThat(memory("acme").recall(BOT)).containsExactly(time(1));
        assertThat(memory("acme").recall(Optional.empty())).containsExactly(time(3));
    }

    @Test
    default void tenantsDoNotMix() {
        memory("acme").keep(BOT, time(1));
        memory("other").keep(BOT, time(2));
        processEnds();

        assertThat(memory("acme").recall(BOT)).containsExactly(time(1));
        assertThat(memory("other").recall(BOT)).containsExactly(time(2));
    }

    @Test
    default void theOldestTimesAreForgottenFirst() {
        List<ReplyTime> kept = IntStream.rangeClosed(1, ReplyTimeMemory.KEPT + 50)
                .mapToObj(ReplyTimeMemoryContract::time)
                .toList();
        kept.forEach(time -> memory("acme").keep(BOT, time));
        processEnds();

        assertThat(memory("acme").recall(BOT)).isEqualTo(kept.subList(50, kept.size()));
    }

    @Test
    default void everyProcessAddsToWhatTheOnesBeforeItKept() {
        memory("acme").keep(BOT, time(1));
        processEnds();
        memory("acme").keep(BOT, time(2));
        processEnds();

        assertThat(memory("acme").recall(BOT)).containsExactly(time(1), time(2));
    }

    @Test
    default void whatWasRecalledDoesNotChange() {
        memory("acme").keep(BOT, time(1));
        processEnds();
        List<ReplyTime> recalled = memory("acme").recall(BOT);
        memory("acme").keep(BOT, time(2));
        processEnds();
        memory("acme").recall(BOT);

        assertThat(recalled).containsExactly(time(1));
    }

    @Test
    default void manyThreadsKeepTimesAndNoneIsLost() throws InterruptedException, ExecutionException {
        ReplyTimeMemory memory = memory("acme");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> keepers = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(keeper -> threads.submit(() -> IntStream.rangeClosed(1, 25)
                            .forEach(number -> memory.keep(BOT, time(keeper * 25 + number)))))
                    .toList();
            for (Future<?> keeper : keepers) {
                keeper.get();
            }
        }
        processEnds();

        assertThat(memory("acme").recall(BOT))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                        .mapToObj(ReplyTimeMemoryContract::time)
                        .toList());
    }

    private static ReplyTime time(int number) {
        return new ReplyTime(Duration.ofMillis(number), Duration.ofMillis(number * 2L));
    }
}
