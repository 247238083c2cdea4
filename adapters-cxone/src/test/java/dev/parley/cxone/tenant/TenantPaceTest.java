package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import dev.parley.domain.exchange.CallRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who goes first where all conversations of a tenant share one budget. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TenantPaceTest {
    private static final CallLimits ONE_A_SECOND = CallLimits.STANDARD.withRate(new CallRate(1, Duration.ofSeconds(1)));
    private static final Instant LATE = VirtualTime.START.plusSeconds(3600);

    private final VirtualTime time = new VirtualTime();
    private final CountDownLatch allAreThere = new CountDownLatch(1);
    private final AtomicInteger waits = new AtomicInteger();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = new ArrayList<>();

    /** Time stands still until everybody queues, and from turn to turn until whose turn it was has said so. */
    private final Waiter waiter = when -> {
        int before = waits.getAndIncrement();
        try {
            allAreThere.await();
        } catch (InterruptedException e) {
            throw new WaitInterrupted(e);
        }
        while (order.size() < before) {
            Thread.onSpinWait();
        }
        time.waitUntil(when);
    };

    private final TenantPace pace = new TenantPace(ONE_A_SECOND, time, waiter);

    @Test
    void oneAloneIsPacedOnTheClock() {
        var alone = new TenantPace(ONE_A_SECOND, time, time);
        for (int call = 0; call < 11; call++) {
            alone.pass(new Urgency.First(), LATE);
        }
        assertThat(Duration.between(VirtualTime.START, time.instant()))
                .isBetween(Duration.ofMillis(9_800), Duration.ofSeconds(10));
    }

    @Test
    void allThreadsTogetherKeepToTheOneRate() {
        allAreThere.countDown();
        Threads.atOnce(40, () -> {
            pace.pass(new Urgency.First(), LATE);
            return order.add("passed");
        });
        assertThat(order).hasSize(40);
        assertThat(Duration.between(VirtualTime.START, time.instant()))
                .isBetween(Duration.ofMillis(38_800), Duration.ofSeconds(40));
    }

    @Test
    void whatServesAllGoesFirstAndTheStepThatKeepsItsConversationWaitingLongestGoesBeforeTheOthers()
            throws InterruptedException {
        pace.pass(new Urgency.First(), LATE);
        queue("a look that finds little", look(Duration.ofMillis(20)), LATE);
        queue("a look that finds much", look(Duration.ofMillis(900)), LATE);
        queue("a look that finds something", look(Duration.ofMillis(300)), LATE);
        queue("the token", new Urgency.First(), LATE);
        queue("the watch", new Urgency.First(), LATE);
        letTimePass();

        assertThat(order)
                .containsExactly(
                        "the token",
                        "the watch",
                        "a look that finds much",
                        "a look that finds something",
                        "a look that finds little");
    }

    @Test
    void whoLagsBehindGoesFirstUnlessSomebodyWaitedLongEnoughToMakeGoodForThat() throws InterruptedException {
        pace.pass(new Urgency.First(), LATE);
        queue("far ahead", step(3, Duration.ofMillis(500)), LATE);
        queue("begins", step(0, Duration.ofMillis(100)), LATE);
        queue("far ahead and forgotten", step(3, Duration.ofSeconds(7)), LATE);
        queue("a turn ahead", step(1, Duration.ofMillis(900)), LATE);
        letTimePass();

        assertThat(order).containsExactly("far ahead and forgotten", "begins", "a turn ahead", "far ahead");
    }

    @Test
    void weightsAreThoseOfTheMomentAtWhichATurnComes() throws InterruptedException {
        pace.pass(new Urgency.First(), LATE);
        queue("grows slowly", growing(0.5, Duration.ofSeconds(1)), LATE);
        queue("grows fast", growing(3, Duration.ZERO), LATE);
        letTimePass();

        assertThat(order).containsExactly("grows fast", "grows slowly");
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsToldThatNothingWasSent() throws InterruptedException {
        pace.pass(new Urgency.First(), LATE);
        for (int i = 0; i < 3; i++) {
            queue("send " + i, new Urgency.First(), LATE);
        }
        queue("impatient", look(Duration.ZERO), VirtualTime.START.plusMillis(1500));
        letTimePass();

        assertThat(order).contains("impatient gave up: CROWDED", "send 0", "send 1", "send 2");
        assertThat(order).doesNotContain("impatient");
    }

    @Test
    void whoIsInterruptedWhileHeWatchesTheClockLeavesThatToAnother() throws InterruptedException {
        pace.pass(new Urgency.First(), LATE);
        queue("leads", new Urgency.First(), LATE);
        queue("follows", new Urgency.First(), LATE);
        threads.getFirst().interrupt();
        threads.getFirst().join();
        letTimePass();

        assertThat(order).containsExactly("leads was interrupted", "follows");
    }

    @Test
    void aComplaintSlowsAllDown() {
        var free = new TenantPace(CallLimits.STANDARD, time, time);
        assertThat(free.perSecond()).isEmpty();

        assertThatThrownBy(() -> free.heeding(() -> {
                    throw CallFailure.status(429, "no", "1");
                }))
                .isInstanceOf(CallFailure.class);
        assertThat(free.perSecond()).hasValue(5);
        for (int call = 0; call < 11; call++) {
            free.pass(new Urgency.First(), LATE);
        }
        assertThat(Duration.between(VirtualTime.START, time.instant())).isGreaterThan(Duration.ofMillis(1500));
    }

    @Test
    void otherFailuresAreNoComplaint() {
        var free = new TenantPace(CallLimits.STANDARD, time, time);
        assertThatThrownBy(() -> free.heeding(() -> {
                    throw CallFailure.status(503, "no", "1");
                }))
                .isInstanceOf(CallFailure.class);
        assertThat(free.perSecond()).isEmpty();
    }

    private static Urgency look(Duration hidden) {
        return step(0, hidden);
    }

    private static Urgency step(int turnsTaken, Duration keepsWaiting) {
        return new Urgency.Step(turnsTaken, now -> keepsWaiting);
    }

    private static Urgency growing(double speed, Duration from) {
        return new Urgency.Step(
                0,
                now -> from.plusNanos(Math.round(
                        speed * Duration.between(VirtualTime.START, now).toNanos())));
    }

    /** Queues behind those that queue already. */
    private void queue(String name, Urgency urgency, Instant giveUp) throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                pace.pass(urgency, giveUp);
                order.add(name);
            } catch (CallFailure e) {
                order.add(name + " gave up: " + e.kind());
            } catch (WaitInterrupted e) {
                order.add(name + " was interrupted");
            }
        });
        threads.add(thread);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private void letTimePass() throws InterruptedException {
        allAreThere.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
