package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.domain.WaitInterrupted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many conversations a budget serves, and that no more are let in. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class AdmissionTest {
    private static final AdmissionRule RULE = new AdmissionRule(3.6, Duration.ofMillis(100), Duration.ofMillis(400));

    private final AtomicInteger most = new AtomicInteger(2);
    private final Admission admission = new Admission(most::get);
    private final List<String> inside = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = new ArrayList<>();

    @ParameterizedTest(name = "{0} calls/s and a bot of {1} ms serve {2}")
    @CsvSource({"50, 1436, 26", "100, 1436, 53", "50, 50, 7", "1, 0, 1", "0.01, 1000, 1", "Infinity, 1436, 2147483647"})
    void soManyAreServedAsTheBudgetHasCallsForTheirTurns(double callsPerSecond, long replyMillis, int conversations) {
        assertThat(RULE.conversations(callsPerSecond, Duration.ofMillis(replyMillis)))
                .isEqualTo(conversations);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdmissionRule(0.5, Duration.ZERO, Duration.ZERO))
                .withMessageContaining("at least 1 call (0.5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdmissionRule(2, Duration.ofMillis(-1), Duration.ZERO));
        assertThatIllegalStateException().isThrownBy(admission::leave);
    }

    @Test
    void whoFindsNoRoomWaitsUntilSomebodyLeaves() throws InterruptedException {
        enter("a");
        enter("b");
        enter("c");
        assertThat(inside).containsExactly("a", "b");

        admission.leave();
        threads.getLast().join();
        assertThat(inside).containsExactly("a", "b", "c");
        assertThat(admission.underWay()).isEqualTo(2);
    }

    @Test
    void moreRoomIsTakenByAllWhoWaitForIt() throws InterruptedException {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            enter(name);
        }
        most.set(4);
        admission.leave();
        threads.get(2).join();
        threads.get(3).join();
        threads.get(4).join();
        assertThat(admission.underWay()).isEqualTo(4);
    }

    @Test
    void lessRoomLetsNobodyInUntilEnoughHaveLeft() throws InterruptedException {
        enter("a");
        enter("b");
        enter("c");
        most.set(0);
        admission.leave();
        assertThat(inside).containsExactly("a", "b");

        admission.leave();
        threads.getLast().join();
        assertThat(inside).as("one is always let in").containsExactly("a", "b", "c");
    }

    @Test
    void whoIsInterruptedTakesNoRoomAndHoldsUpNobody() throws InterruptedException {
        enter("a");
        enter("b");
        enter("interrupted");
        enter("d");
        threads.get(2).interrupt();
        threads.get(2).join();
        admission.leave();
        threads.get(3).join();

        assertThat(inside).containsExactly("a", "b", "d");
        assertThat(admission.underWay()).isEqualTo(2);
    }

    @Test
    void withoutALimitEverybodyIsLetIn() {
        Admission free = Admission.free();
        for (int i = 0; i < 1000; i++) {
            free.enter();
        }
        assertThat(free.underWay()).isEqualTo(1000);
    }

    /** Returns when the thread is inside, or waits. */
    private void enter(String name) {
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                admission.enter();
                inside.add(name);
            } catch (WaitInterrupted e) {
                // it is gone
            }
        });
        threads.add(thread);
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }
}
