package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.domain.conversation.BotId;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which look goes first where many conversations compete for one budget. */
class HiddenDelayTest {
    private static final Optional<BotId> BOT = Optional.of(new BotId("order-bot"));
    private static final int MANY = 400;

    private final PollSchedule schedule = PollSchedule.standard();

    @Test
    void whileNothingIsLearntWhoWaitsLongestGoesFirst() {
        assertThat(schedule.hiddenDelay(BOT, seconds(1), seconds(3.5))).isEqualTo(seconds(2.5));
        assertThat(schedule.hiddenDelay(BOT, seconds(0), seconds(2))).isEqualTo(seconds(2));
        assertThat(schedule.meanReplyTime(BOT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "0, 1.2", "0, 2.5", "1.2, 1.8", "1.2, 3", "2.5, 4"})
    void itIsTheIntegralOverTheRepliesThatHaveNotComeByTheLastLook(double lastLook, double now) {
        ReplyPace pace = ReplyPace.logNormal();
        learn(pace);

        double exact = pace.hiddenBetween(lastLook, now) / (1 - pace.thereBy(lastLook));
        assertThat(inSeconds(schedule.hiddenDelay(BOT, seconds(lastLook), seconds(now))))
                .isCloseTo(exact, within(0.02 + 0.12 * exact));
    }

    @Test
    void aLookThatComesTooEarlyIsWorthLittleHoweverLongAgoTheLastOneWas() {
        learn(ReplyPace.logNormal());

        Duration nobodyLookedYet = schedule.hiddenDelay(BOT, seconds(0), seconds(0.5));
        Duration aReplyIsDue = schedule.hiddenDelay(BOT, seconds(1.2), seconds(1.6));

        assertThat(aReplyIsDue).isGreaterThan(nobodyLookedYet.multipliedBy(4));
    }

    @Test
    void itNeverExceedsTheTimeSinceTheLastLookNorFallsBelowZero() {
        learn(ReplyPace.bimodal());
        for (double last = 0; last < 130; last += 1.7) {
            for (double since = 0; since < 70; since += 3.1) {
                assertThat(schedule.hiddenDelay(BOT, seconds(last), seconds(last + since)))
                        .isBetween(Duration.ZERO, seconds(since));
            }
        }
        assertThat(schedule.hiddenDelay(BOT, seconds(2), seconds(1))).isZero();
    }

    @Test
    void theMeanReplyTimeIsThatOfTheBot() {
        learn(ReplyPace.uniform());

        assertThat(inSeconds(schedule.meanReplyTime(BOT).orElseThrow())).isCloseTo(1.75, within(0.15));
    }

    private void learn(ReplyPace pace) {
        var random = new SplittableRandom(5);
        for (int i = 0; i < MANY; i++) {
            Duration reply = seconds(pace.draw(random));
            schedule.learn(BOT, reply, reply);
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private static double inSeconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
