package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SpentBudgetTest {
    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger writes = new AtomicInteger();
    private final SpentBudget spent = new SpentBudget(writes::get, time);

    @Test
    void oneWriteASecondIsSixInSixSeconds() {
        written(100, Duration.ofSeconds(1));

        assertThat(spent.mostWithin(Duration.ofSeconds(6))).isEqualTo(6);
    }

    /** Jira's kit took that for 20 in 6 seconds: it counted all of the minute together. */
    @Test
    void aBudgetThatIsSpentTwiceInOneStretchIsNoticedAmongQuietOnes() {
        written(20, Duration.ofSeconds(3));
        written(21, Duration.ofMillis(200));
        written(20, Duration.ofSeconds(3));

        assertThat(spent.mostWithin(Duration.ofSeconds(6))).isGreaterThan(20);
    }

    private void written(int count, Duration apart) {
        for (int i = 0; i < count; i++) {
            time.waitUntil(time.instant().plus(apart));
            writes.incrementAndGet();
            spent.look();
        }
    }
}
