package dev.parley.domain.audit;

import static dev.parley.domain.audit.Entries.NINE;
import static dev.parley.domain.audit.Entries.erasure;
import static dev.parley.domain.audit.Entries.id;
import static dev.parley.domain.audit.Entries.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.Verification.Holds;
import dev.parley.domain.context.JsonReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An {@link AuditTrail} verifies also when words were erased from it. */
public interface ErasedTrailContract {
    /** The trail of the test that runs, empty at first; the same one each time it is asked within a test. */
    AuditTrail trail();

    @Test
    default void theTrailVerifiesAfterAnErasure() {
        trail().append(turn("a", 1));
        trail().append(turn("b", 1));
        Checkpoint before = new Checkpoints(trail()).take(NINE);
        trail().erase(id("a"), erasure("a"));
        trail().append(turn("a", 2));

        assertThat(verified(Optional.of(before))).isInstanceOfSatisfying(Holds.class, holds -> {
            assertThat(holds.records()).isEqualTo(5);
            assertThat(holds.erased()).isEqualTo(1);
        });
    }

    @Test
    default void theTrailVerifiesAfterARepeatedErasure() {
        trail().append(turn("a", 1));
        trail().erase(id("a"), erasure("a"));
        trail().append(turn("a", 2));
        trail().erase(id("a"), erasure("a"));

        assertThat(verified(Optional.empty()))
                .isInstanceOfSatisfying(
                        Holds.class, holds -> assertThat(holds.erased()).isEqualTo(2));
    }

    @Test
    default void theErasureOfAnUnknownConversationIsARecordAlone() {
        trail().append(turn("b", 1));

        assertThat(trail().erase(id("a"), erasure("a"))).isZero();
        assertThat(trail().of(id("a"))).hasSize(1);
        assertThat(verified(Optional.empty())).isInstanceOf(Holds.class);
    }

    @Test
    default void anErasureAmidAppendsLeavesATrailThatVerifies() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> tasks = IntStream.range(0, 6)
                    .<Future<?>>mapToObj(task -> threads.submit(() -> task < 4 ? appendTen(task) : eraseFourTimes()))
                    .toList();
            for (Future<?> task : tasks) {
                task.get();
            }
        }
        trail().append(turn("a", 41));
        trail().erase(id("a"), erasure("a"));
        trail().append(turn("a", 42));

        assertThat(verified(Optional.empty())).isInstanceOf(Holds.class);
        assertThat(trail().of(id("a")))
                .filteredOn(record -> record.entry().kind() == AuditKind.TURN)
                .hasSize(4 * 10 + 2);
    }

    private int appendTen(int writer) {
        IntStream.range(0, 10).forEach(number -> trail().append(turn("a", writer * 10 + number + 1)));
        return 10;
    }

    private int eraseFourTimes() {
        return IntStream.range(0, 4)
                .map(time -> trail().erase(id("a"), erasure("a")))
                .sum();
    }

    private Verification verified(Optional<Checkpoint> kept) {
        return new VerifyTrail(trail(), JsonReader::object).verify(kept);
    }
}
