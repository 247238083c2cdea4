package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.BotId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A campaign that begins with nothing learnt, in simulation: 500 conversations start at once, so that the first plan is
 * made of the fastest replies only, while most still wait.
 */
class CrowdedScheduleTest {
    private static final Optional<BotId> BOT = Optional.of(new BotId("order-bot"));
    private static final int CONVERSATIONS = 500;
    private static final int TURNS = 4;
    private static final double SEND_AND_OPEN_AND_CLOSE = 1 + 2.0 / TURNS;
    private static final double SENDING = 0.02;
    private static final int SEEDS = 3;

    /** What a campaign tells its schedule. */
    private enum Telling {
        EXACT_TIMES,
        LOOKS,
        REPLIES_ALONE
    }

    @Test
    void itLearnsWithinTheRunWhatTwoLooksAReplyCanDo() {
        LookCost cost = costOf(Telling.EXACT_TIMES);

        assertThat(SEND_AND_OPEN_AND_CLOSE + cost.looks()).isLessThanOrEqualTo(3.6);
        assertThat(cost.delay()).isLessThanOrEqualTo(0.40);
    }

    @Test
    void whereTheVendorTellsNoTimesItsOwnLooksTeachItNearlyAsMuch() {
        LookCost cost = costOf(Telling.LOOKS);

        assertThat(SEND_AND_OPEN_AND_CLOSE + cost.looks()).isLessThanOrEqualTo(3.65);
        assertThat(cost.delay()).isLessThanOrEqualTo(0.40);
    }

    @Test
    void withoutTheLooksThatFoundNothingItWouldTakeTheBotForFaster() {
        assertThat(costOf(Telling.REPLIES_ALONE).looks())
                .isGreaterThan(costOf(Telling.LOOKS).looks() + 0.3);
    }

    /** A conversation that waits: since when, when its reply comes, when it was not there, when it is looked at next. */
    private record Waiting(double since, double reply, double notYet, double look, int turn) {}

    private static LookCost costOf(Telling telling) {
        List<LookCost> costs = IntStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> costOf(telling, new SplittableRandom(seed)))
                .toList();
        return new LookCost(
                costs.stream().mapToDouble(LookCost::looks).average().orElseThrow(),
                costs.stream().mapToDouble(LookCost::delay).average().orElseThrow());
    }

    private static LookCost costOf(Telling telling, SplittableRandom random) {
        var schedule = PollSchedule.forCampaigns(new MemoryReplyTimes());
        ReplyPace pace = ReplyPace.logNormal();
        var waiting = new PriorityQueue<Waiting>(Comparator.comparingDouble(Waiting::look));
        for (int i = 0; i < CONVERSATIONS; i++) {
            waiting.add(begun(schedule, random.nextDouble(0.5), pace.draw(random), 1));
        }
        int looks = 0;
        double delay = 0;
        while (!waiting.isEmpty()) {
            Waiting one = waiting.remove();
            looks++;
            double elapsed = one.look() - one.since();
            if (elapsed < one.reply()) {
                if (telling != Telling.REPLIES_ALONE) {
                    schedule.notYet(BOT, duration(one.notYet()), duration(elapsed));
                }
                double next = one.since() + next(schedule, elapsed);
                waiting.add(new Waiting(one.since(), one.reply(), elapsed, next, one.turn()));
                continue;
            }
            delay += elapsed - one.reply();
            learn(telling, schedule, one);
            if (one.turn() < TURNS) {
                waiting.add(begun(schedule, one.look() + SENDING, pace.draw(random), one.turn() + 1));
            }
        }
        double replies = CONVERSATIONS * TURNS;
        return new LookCost(looks / replies, delay / replies);
    }

    private static void learn(Telling telling, PollSchedule schedule, Waiting one) {
        Duration notYet = duration(one.notYet());
        Duration there = duration(one.look() - one.since());
        Duration reply = duration(one.reply());
        switch (telling) {
            case EXACT_TIMES -> schedule.learn(BOT, notYet, new ReplyTime(reply, reply));
            case LOOKS -> schedule.learn(BOT, notYet, new ReplyTime(notYet, there));
            case REPLIES_ALONE -> schedule.learn(BOT, notYet, there);
        }
    }

    private static Waiting begun(PollSchedule schedule, double since, double reply, int turn) {
        return new Waiting(since, reply, 0, since + next(schedule, 0), turn);
    }

    private static double next(PollSchedule schedule, double at) {
        return schedule.nextLook(BOT, duration(at)).toNanos() / 1e9;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
