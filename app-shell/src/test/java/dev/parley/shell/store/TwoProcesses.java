package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.Verification;
import dev.parley.domain.audit.VerifyTrail;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.shell.store.WritingProcess.Figures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Two real processes that write to one SQLite file at the same time, and what has to be true behind it. */
final class TwoProcesses {
    private TwoProcesses() {}

    static List<Figures> write(Path folder, int threads, String howMany) throws InterruptedException {
        Process one = WritingProcess.start(folder, "one", threads, howMany);
        Process other = WritingProcess.start(folder, "other", threads, howMany);
        List<Figures> figures = List.of(WritingProcess.figures(one), WritingProcess.figures(other));
        try (Store store = Stores.sqlite(folder)) {
            long all = figures.stream().mapToLong(Figures::appended).sum();
            assertThat(new VerifyTrail(store.auditTrail(), StoredJson::object).verify(Optional.empty()))
                    .isInstanceOfSatisfying(
                            Verification.Holds.class,
                            holds -> assertThat(holds.records()).isEqualTo(all));
            for (int thread = 0; thread < threads; thread++) {
                assertInOrder(store, "one" + thread);
                assertInOrder(store, "other" + thread);
            }
            assertThat(store.check()).isEmpty();
        }
        return figures;
    }

    private static void assertInOrder(Store store, String conversation) {
        int turn = 0;
        for (var record : store.auditTrail().of(new ConversationId(conversation))) {
            turn++;
            assertThat(record.entry().turn()).isEqualTo(turn);
        }
        assertThat(turn).isPositive();
    }
}
