package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.exchange.CallRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The pace of one tenant, against a tenant with a leaky bucket, without a clock. */
class CallPaceTest {
    private static final Duration ROUND_TRIP = Duration.ofMillis(20);

    private Instant now = VirtualTime.START;

    @Test
    void withoutALimitAndAComplaintNothingIsPaced() {
        var pace = new CallPace(Optional.empty());
        for (int call = 0; call < 1000; call++) {
            assertThat(pace.nextAt(now)).isEqualTo(now);
            pace.left(now);
            pace.answered(now);
        }
        assertThat(pace.perSecond(now)).isInfinite();
    }

    @Test
    void aRateThatWasToldIsKeptEvenly() {
        var pace = new CallPace(Optional.of(new CallRate(50, Duration.ofSeconds(1))));
        int inTheFirstTenthOfASecond = 0;
        for (int call = 0; call < 500; call++) {
            wait(pace);
            pace.left(now);
            inTheFirstTenthOfASecond += now.isBefore(VirtualTime.START.plusMillis(100)) ? 1 : 0;
        }
        assertThat(Duration.between(VirtualTime.START, now))
                .isBetween(Duration.ofMillis(9850), Duration.ofMillis(10_000));
        assertThat(inTheFirstTenthOfASecond).isLessThanOrEqualTo(11);
    }

    @Test
    void whoWakesUpLateMakesGoodALittleAndNoMore() {
        var pace = new CallPace(Optional.of(new CallRate(10, Duration.ofSeconds(1))));
        pace.left(now);
        now = now.plusSeconds(30);
        int atOnce = 0;
        while (!pace.nextAt(now).isAfter(now)) {
            pace.left(now);
            atOnce++;
        }
        assertThat(atOnce).isEqualTo(2);
    }

    @Test
    void aComplaintSlowsDownToABitBelowWhatWasAnswered() {
        var pace = new CallPace(Optional.empty());
        for (int call = 0; call < 40; call++) {
            pace.left(now);
            now = now.plusMillis(10);
            pace.answered(now);
        }
        pace.complained(now.minusMillis(5), now);

        assertThat(pace.perSecond(now)).isCloseTo(34, within(0.01));
    }

    @Test
    void manyComplaintsAboutTheSameRushCountOnce() {
        var pace = new CallPace(Optional.empty());
        Instant rush = now;
        for (int call = 0; call < 60; call++) {
            pace.answered(now);
        }
        now = now.plusMillis(50);
        for (int complaint = 0; complaint < 30; complaint++) {
            pace.complained(rush, now);
        }
        assertThat(pace.perSecond(now)).isCloseTo(51, within(0.01));

        now = now.plusSeconds(2);
        pace.complained(now.minusMillis(20), now);
        assertThat(pace.perSecond(now)).as("a new one counts").isLessThan(46);
    }

    @Test
    void oneStrayComplaintNeitherStopsAQuietTenantNorIsRememberedForLong() {
        var pace = new CallPace(Optional.empty());
        pace.complained(now.minusMillis(20), now);
        assertThat(pace.perSecond(now)).isEqualTo(5);

        assertThat(pace.perSecond(now.plusSeconds(30))).isBetween(10.0, 30.0);
        assertThat(pace.perSecond(now.plusSeconds(60))).isInfinite();
    }

    @Test
    void whatWasToldIsNeverExceeded() {
        var pace = new CallPace(Optional.of(new CallRate(8, Duration.ofSeconds(1))));
        pace.complained(now.minusMillis(20), now);

        assertThat(pace.perSecond(now)).isLessThan(8);
        assertThat(pace.perSecond(now.plusSeconds(20))).isEqualTo(8);
        assertThat(pace.perSecond(now.plusSeconds(90))).isEqualTo(8);
    }

    @Test
    void anUnknownLimitIsFoundSoonAndHardlyEverExceeded() {
        var pace = new CallPace(Optional.empty());
        var bucket = new Bucket(50, 50);
        int complaints = 0;
        int answers = 0;
        Instant end = now.plusSeconds(120);
        while (now.isBefore(end)) {
            wait(pace);
            Instant left = now;
            pace.left(now);
            now = now.plusMillis(1);
            if (bucket.takes(now)) {
                pace.answered(now.plus(ROUND_TRIP));
                answers++;
            } else {
                pace.complained(left, now);
                complaints++;
                now = now.plusSeconds(1); // what the gate does
            }
        }
        assertThat(complaints).isBetween(1, 8);
        assertThat((double) complaints / answers).isLessThan(0.002);
        assertThat(answers / 120.0).as("calls a second of 50").isGreaterThan(43);
    }

    @Test
    void aRateOfNothingIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallRate(0, Duration.ofSeconds(1)))
                .withMessageContaining("at least 1 call (0)");
        assertThatIllegalArgumentException().isThrownBy(() -> new CallRate(1, Duration.ZERO));
    }

    private void wait(CallPace pace) {
        Instant next = pace.nextAt(now);
        now = next.isAfter(now) ? next : now;
    }
}
