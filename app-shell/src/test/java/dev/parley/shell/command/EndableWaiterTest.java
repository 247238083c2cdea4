package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A wait that can be ended without tearing anything apart. */
class EndableWaiterTest {
    private static final Instant LATER = Instant.parse("2026-01-15T09:00:00Z");

    @Test
    void waitsAsItsWaiterDoes() {
        List<Instant> waits = new ArrayList<>();

        new EndableWaiter(waits::add).waitUntil(LATER);

        assertThat(waits).containsExactly(LATER);
    }

    @Test
    void oneThatHasEndedWaitsNoMore() {
        List<Instant> waits = new ArrayList<>();
        var waiter = new EndableWaiter(waits::add);

        waiter.end();
        waiter.waitUntil(LATER);

        assertThat(waits).isEmpty();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whoWaitsGoesOnAtOnceWithAClearFlag() throws Exception {
        var waiting = new CountDownLatch(1);
        Waiter endless = when -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new WaitInterrupted(e);
            }
        };
        var waiter = new EndableWaiter(endless);
        List<Boolean> flags = new ArrayList<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            waiter.waitUntil(LATER);
            flags.add(Thread.currentThread().isInterrupted());
        });
        waiting.await();

        waiter.end();
        thread.join();

        assertThat(flags).containsExactly(false);
    }

    @Test
    void anInterruptionOfSomebodyElseIsPassedOn() {
        Waiter interrupted = when -> {
            throw new WaitInterrupted(null);
        };

        assertThatThrownBy(() -> new EndableWaiter(interrupted).waitUntil(LATER))
                .isInstanceOf(WaitInterrupted.class);
    }
}
