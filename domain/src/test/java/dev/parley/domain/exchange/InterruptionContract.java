package dev.parley.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.domain.WaitInterrupted;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an interrupted thread gets. A part of {@link ContactCentreContract}. */
public interface InterruptionContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    ContactCentreFixture fixture();

    @Test
    default void anInterruptionEndsTheWaitingWithAClearFlag() {
        Visit visit = Visit.begin(fixture());
        Receipt own = visit.say(fixture().silence());

        assertInterrupted(() -> visit.await(own));
        assertThat(visit.timesSaid(fixture().silence())).isEqualTo(1);
    }

    @Test
    default void anInterruptionIsToldByEveryOtherCallToo() {
        Visit visit = Visit.begin(fixture());
        var centre = fixture().centre();

        List<ThrowingCallable> calls = List.of(
                () -> centre.open(Visit.proposal(fixture())),
                () -> centre.look(visit.id()),
                () -> centre.history(visit.id()),
                () -> centre.send(visit.message(fixture().silence().says())),
                () -> centre.replaceContext(visit.id(), visit.opening().context()),
                () -> centre.close(visit.id()));

        assertThat(calls).allSatisfy(InterruptionContract::assertInterrupted);
    }

    private static void assertInterrupted(ThrowingCallable call) {
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(call);
        boolean stillSet = Thread.interrupted();
        assertThat(thrown).isInstanceOf(WaitInterrupted.class);
        assertThat(stillSet).as("the interrupt flag must be clear").isFalse();
    }
}
