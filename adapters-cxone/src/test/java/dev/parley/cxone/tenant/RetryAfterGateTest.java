package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.exchange.ContactFault;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One gate for all: never earlier than told, never longer than the caller has, scattered behind it. */
class RetryAfterGateTest {
    private static final Instant OPENS = VirtualTime.START.plusSeconds(20);
    private static final Instant LATE = VirtualTime.START.plusSeconds(60);

    private final VirtualTime time = new VirtualTime();
    private final RetryAfterGate gate = new RetryAfterGate(time, time, new Random(1));

    @Test
    void isOpenFromTheBeginning() {
        gate.pass(LATE);

        assertThat(time.instant()).isEqualTo(VirtualTime.START);
    }

    @Test
    void nobodyPassesEarlierThanTold() {
        gate.closeUntil(OPENS);

        gate.pass(LATE);

        assertThat(time.instant()).isBetween(OPENS, OPENS.plusMillis(250));
    }

    @Test
    void whoMayNotWaitThatLongIsToldWhenToComeBackAtOnce() {
        gate.closeUntil(OPENS);

        assertThat(Faults.of(() -> gate.pass(OPENS.minusMillis(1)))).isEqualTo(new ContactFault.RateLimited(OPENS));
        assertThat(time.instant()).isEqualTo(VirtualTime.START);
    }

    @Test
    void aShorterTimeDoesNotOpenItEarlier() {
        gate.closeUntil(OPENS);
        gate.closeUntil(VirtualTime.START.plusSeconds(1));

        gate.pass(LATE);

        assertThat(time.instant()).isAfterOrEqualTo(OPENS);
    }

    @Test
    void whoWaitsIsHeldOnWhenItIsClosedForLonger() {
        gate.closeUntil(OPENS);
        var closingAgain = new RetryAfterGate[1];
        closingAgain[0] = new RetryAfterGate(
                time,
                when -> {
                    if (when.isBefore(OPENS.plusSeconds(5))) {
                        closingAgain[0].closeUntil(OPENS.plusSeconds(5));
                    }
                    time.waitUntil(when);
                },
                new Random(1));
        closingAgain[0].closeUntil(OPENS);

        closingAgain[0].pass(LATE);

        assertThat(time.instant()).isAfterOrEqualTo(OPENS.plusSeconds(5));
    }

    @Test
    void thoseWhoWaitedSetOffScattered() {
        Set<Instant> starts = new HashSet<>();
        var chance = new Random(7);
        for (int caller = 0; caller < 50; caller++) {
            var own = new VirtualTime();
            var shared = new RetryAfterGate(own, own, chance);
            shared.closeUntil(OPENS);
            shared.pass(LATE);
            starts.add(own.instant());
        }

        assertThat(starts).hasSizeGreaterThan(45);
    }

    @Test
    void isOpenAgainBehindItsTime() {
        gate.closeUntil(OPENS);
        time.waitUntil(OPENS);

        assertThatCode(() -> gate.pass(OPENS)).doesNotThrowAnyException();
        assertThat(time.instant()).isEqualTo(OPENS);
    }
}
