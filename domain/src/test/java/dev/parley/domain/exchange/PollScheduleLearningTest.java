package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.domain.conversation.BotId;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How near the learnt schedule comes to the best there is with as many looks: in simulation, seeded, without a clock. The
 * schedule learns from its own looks alone, which tell an interval and never a time.
 */
class PollScheduleLearningTest {
    private static final Optional<BotId> BOT = Optional.of(new BotId("order-bot"));

    static Stream<ReplyPace> paces() {
        return Stream.of(ReplyPace.logNormal(), ReplyPace.uniform(), ReplyPace.bimodal(), ReplyPace.exponential());
    }

    static Stream<Arguments> pacesAndLooks() {
        return paces().flatMap(pace -> Stream.of(Arguments.of(pace, 2), Arguments.of(pace, 3)));
    }

    @ParameterizedTest
    @MethodSource("pacesAndLooks")
    void aFewHundredRepliesMakeItNearlyAsFastAsTheBest(ReplyPace pace, int looks) {
        var best = new BestLooks(pace);
        double[] ratios = LongStream.rangeClosed(1, 30)
                .mapToObj(seed -> costAfter(300, pace, seed, schedule(looks)))
                .mapToDouble(best::ratio)
                .toArray();

        assertThat(DoubleStream.of(ratios).max().orElseThrow()).isLessThan(1.12);
        assertThat(DoubleStream.of(ratios).average().orElseThrow()).isLessThan(1.05);
    }

    @ParameterizedTest
    @MethodSource("pacesAndLooks")
    void itTakesAboutAsManyLooksAsItIsAllowed(ReplyPace pace, int looks) {
        assertThat(costAfter(400, pace, 7, schedule(looks)).looks()).isCloseTo(looks, within(0.27 * looks));
    }

    static Stream<Arguments> pacesWithAMemoryAndLooks() {
        return pacesAndLooks()
                .filter(arguments -> !arguments.get()[0].toString().startsWith("exponential"));
    }

    @ParameterizedTest
    @MethodSource("pacesWithAMemoryAndLooks")
    void evenIntervalsAreWorseThanWhatIsLearnt(ReplyPace pace, int looks) {
        LookCost learnt = costAfter(300, pace, 1, schedule(looks));
        LookCost even = evenWithAsManyLooks(learnt.looks(), pace);

        assertThat(new BestLooks(pace).ratio(learnt)).isLessThan(new BestLooks(pace).ratio(even));
    }

    @Test
    void itIsFasterThanTheFixedPlanWithFewerLooks() {
        ReplyPace pace = ReplyPace.logNormal();
        LookCost fixed = costAfter(0, pace, 1);
        LookCost learnt = costAfter(100, pace, 1);

        assertThat(learnt.looks()).isLessThan(fixed.looks());
        assertThat(new BestLooks(pace).ratio(learnt)).isLessThan(new BestLooks(pace).ratio(fixed));
    }

    @Test
    void backingOffIsFarWorseThanEvenIntervalsWithAsManyLooks() {
        ReplyPace pace = ReplyPace.logNormal();
        LookCost backOff = LookCost.of(at -> at == 0 ? 0.25 : at * 2, pace);
        LookCost even = LookCost.of(at -> at + 0.43, pace);
        var best = new BestLooks(pace);

        assertThat(even.looks()).isCloseTo(backOff.looks(), within(0.1));
        assertThat(even.delay()).isLessThan(backOff.delay() / 2);
        assertThat(best.ratio(backOff)).isGreaterThan(3);
    }

    @Test
    void aBotThatBecomesSlowIsFollowed() {
        var schedule = PollSchedule.standard();
        learnExactly(schedule, 400, 0.4);
        Duration whenFast = schedule.nextLook(BOT, Duration.ZERO);
        learnExactly(schedule, 400, 3);

        assertThat(whenFast).isBetween(Duration.ofMillis(350), Duration.ofMillis(600));
        assertThat(schedule.nextLook(BOT, Duration.ZERO)).isBetween(Duration.ofMillis(2500), Duration.ofMillis(3500));
    }

    @Test
    void whatOneBotTeachesSaysNothingOfAnother() {
        var schedule = PollSchedule.standard();
        learnExactly(schedule, 100, 3);

        assertThat(schedule.nextLook(Optional.of(new BotId("other")), Duration.ZERO))
                .isEqualTo(Duration.ofMillis(500));
        assertThat(schedule.nextLook(Optional.empty(), Duration.ZERO)).isEqualTo(Duration.ofMillis(500));
    }

    private static PollSchedule schedule(int looks) {
        return switch (looks) {
            case 2 -> PollSchedule.forCampaigns(new MemoryReplyTimes());
            case 3 -> PollSchedule.standard();
            default -> throw new IllegalArgumentException("there is no schedule of " + looks + " looks");
        };
    }

    private static LookCost evenWithAsManyLooks(double looks, ReplyPace pace) {
        return DoubleStream.iterate(0.1, interval -> interval < 3, interval -> interval + 0.01)
                .mapToObj(interval -> LookCost.of(at -> at + interval, pace))
                .filter(cost -> cost.looks() <= looks)
                .findFirst()
                .orElseThrow();
    }

    private static LookCost costAfter(int replies, ReplyPace pace, long seed) {
        return costAfter(replies, pace, seed, PollSchedule.standard());
    }

    private static LookCost costAfter(int replies, ReplyPace pace, long seed, PollSchedule schedule) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < replies; i++) {
            awaitOne(schedule, pace.draw(random), random.nextDouble(0.02));
        }
        return LookCost.of(at -> next(schedule, at), pace);
    }

    private static void awaitOne(PollSchedule schedule, double reply, double begun) {
        double notYet = 0;
        double look = next(schedule, begun);
        while (look < reply) {
            notYet = look;
            look = next(schedule, look);
        }
        schedule.learn(BOT, duration(notYet), duration(look));
    }

    private static void learnExactly(PollSchedule schedule, int replies, double seconds) {
        for (int i = 0; i < replies; i++) {
            schedule.learn(BOT, duration(seconds), duration(seconds));
        }
    }

    private static double next(PollSchedule schedule, double at) {
        return schedule.nextLook(BOT, duration(at)).toNanos() / 1e9;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
