package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.ChainHead;
import dev.parley.domain.audit.Checkpoint;
import dev.parley.domain.audit.Checkpoints;
import dev.parley.domain.audit.Verification;
import dev.parley.domain.audit.VerifyTrail;
import dev.parley.domain.conversation.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several processes of a team write to one PostgreSQL: each has a chain of its own, and checkpoints tie them together. */
class SeveralWritersIT {
    private static final int WRITERS = 4;

    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgresWithTables();

    @Test
    void eachHasAChainOfItsOwnAndACheckpointCoversThemAll() throws InterruptedException, ExecutionException {
        List<Store> stores = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                stores.add(Stores.open(fixture.settings(), Stores.Life.ofPid(i)));
            }
            List<Callable<Integer>> work = IntStream.range(0, WRITERS * 10)
                    .<Callable<Integer>>mapToObj(thread -> () -> {
                        for (int turn = 1; turn <= 20; turn++) {
                            stores.get(thread % WRITERS).auditTrail().append(Entries.turn("c" + thread, turn));
                        }
                        return thread;
                    })
                    .toList();
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
            assertThat(fixture.trail().heads())
                    .extracting(ChainHead::chain, ChainHead::count)
                    .containsExactlyInAnyOrder(IntStream.rangeClosed(1, WRITERS)
                            .mapToObj(chain -> tuple(String.valueOf(chain), 200L))
                            .toArray(Tuple[]::new));
            Checkpoint kept = new Checkpoints(stores.getFirst().auditTrail()).take(Entries.START);
            assertThat(kept.count()).isEqualTo(WRITERS * 200 + 1);
            assertThat(verify(kept)).isInstanceOf(Verification.Holds.class);

            PostgresServer.run(fixture.settings(), "DELETE FROM audit_record WHERE chain = '3' AND number > 190");
            PostgresServer.run(
                    fixture.settings(),
                    "UPDATE audit_head h SET count = 190, hash = r.hash FROM audit_record r"
                            + " WHERE h.chain = '3' AND r.chain = '3' AND r.number = 190");
            assertThat(verify(kept)).isNotInstanceOf(Verification.Holds.class);
        } finally {
            stores.forEach(Store::close);
        }
    }

    @Test
    void theChainOfAProcessThatIsGoneIsTakenUpByTheNextOne() {
        fixture.trail().append(Entries.turn("c", 1));
        fixture.processDies();
        awaitItsLockIsFree();
        try (Store next = Stores.open(fixture.settings())) {
            AuditRecord record = next.auditTrail().append(Entries.turn("c", 2));

            assertThat(record.id()).hasToString("1-2");
        }
    }

    @Test
    void aConversationThatTwoProcessesHeldIsReadInTheOrderOfItsTimes() {
        try (Store other = Stores.open(fixture.settings())) {
            fixture.trail().append(Entries.turn("c", 1));
            other.auditTrail().append(Entries.turn("c", 2));
            fixture.trail().append(Entries.turn("c", 3));
            // a turn is on record when it is over, with the time at which it began
            fixture.trail().append(Entries.turn("c", 1));
            other.auditTrail().append(Entries.turn("c", 4));

            assertThat(fixture.trail().of(new ConversationId("c")))
                    .extracting(record -> record.entry().turn())
                    .containsExactly(1, 2, 3, 1, 4);
            assertThat(other.auditTrail().erase(new ConversationId("c"), Entries.erasure("c")))
                    .isEqualTo(5);
            StoreKit.assertHolds(fixture.trail());
        }
    }

    /** The server notices a moment later that a connection is gone. */
    private void awaitItsLockIsFree() {
        PostgresServer.run(fixture.settings(), """
                DO $$ BEGIN
                  WHILE EXISTS (SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                      WHERE l.locktype = 'advisory' AND d.datname = current_database()) LOOP
                    PERFORM pg_sleep(0.01);
                  END LOOP;
                END $$""");
    }

    private Verification verify(Checkpoint kept) {
        return new VerifyTrail(fixture.trail(), StoredJson::object).verify(Optional.of(kept));
    }
}
