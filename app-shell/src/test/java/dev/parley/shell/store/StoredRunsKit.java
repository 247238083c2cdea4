package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.Results;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.campaign.WithoutWords;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the store does with runs on every database, beyond the kit of the ledger. */
interface StoredRunsKit {
    RunId RUN = new RunId("r1");
    CaseResult RESULT = new CaseResult(new CaseKey("a.yaml", "Ä \"b\"", 1), List.of(Results.of(Verdict.FAILED)));

    /** The store of the test that runs, with its tables. */
    StoreFixture fixture();

    /** Changes the database past the store. */
    void tamper(String sql);

    /** Takes back what came behind the third version of the tables, and then that. */
    private void backToTheThird(String... andThen) {
        Stream.concat(
                        Stream.of(
                                "DROP TABLE coverage",
                                "DROP TABLE verdict",
                                "DROP TABLE sync_decision",
                                "DROP TABLE sync_standing",
                                "DROP TABLE sync_note",
                                "DROP TABLE sync_parked",
                                "DROP TABLE sync_carried",
                                "DROP TABLE sync_pending",
                                "DROP TABLE sync_lease",
                                "DROP TABLE sync_route",
                                "DELETE FROM flyway_schema_history WHERE version IN ('4', '5', '6', '7', '8')"),
                        Stream.of(andThen))
                .forEach(this::tamper);
    }

    @Test
    default void aStoreOfTheParleyBeforeIsBroughtUpToDateAndLosesNothing() {
        fixture().trail().append(Entries.turn("c", 1));
        fixture().processEnds();
        backToTheThird(
                "DROP TABLE kept_words",
                "DROP TABLE kept_case",
                "DROP TABLE kept_run",
                "DELETE FROM flyway_schema_history WHERE version IN ('2', '3')");

        keep(fixture().ledger());

        assertThat(read()).containsExactly(RESULT);
        StoreKit.assertHolds(fixture().trail());
        assertThat(fixture().trail().heads().getFirst().count()).isEqualTo(1);
    }

    @Test
    default void whatTheParleyBeforeKeptOfRunsIsToldAndCanBeErased() {
        fixture().ledger().begin(setup());
        fixture().ledger().keep(RUN, RESULT);
        fixture().ledger().end(RUN, Ending.INTERRUPTED, Duration.ofSeconds(3), Map.of("send", 2L));
        fixture().processEnds();
        backToTheThird(
                "DROP TABLE kept_words",
                "ALTER TABLE kept_run DROP COLUMN before_nanos",
                "ALTER TABLE kept_run DROP COLUMN before_calls",
                "UPDATE kept_run SET setup = replace(setup, ',\"fingerprints\":{}', '')",
                "DELETE FROM flyway_schema_history WHERE version = '3'");

        assertThat(fixture().ledger().find(RUN)).hasValueSatisfying(kept -> {
            assertThat(kept.setup()).isEqualTo(setup());
            assertThat(kept.took()).hasValue(Duration.ofSeconds(3));
        });
        fixture().ledger().resume(RUN);
        fixture().ledger().end(RUN, Ending.COMPLETE, Duration.ofSeconds(4), Map.of("send", 5L));
        assertThat(fixture().ledger().find(RUN)).hasValueSatisfying(kept -> {
            assertThat(kept.took()).hasValue(Duration.ofSeconds(7));
            assertThat(kept.calls()).isEqualTo(Map.of("send", 7L));
        });
        ConversationId held = RESULT.last().conversation();
        assertThat(fixture().ledger().erase(held)).isEqualTo(1);
        assertThat(read()).containsExactly(WithoutWords.of(RESULT, held));
    }

    @Test
    default void aCaseThatIsDamagedKeepsAnErasureFromClaimingThatItIsDone() {
        keep(fixture().ledger());
        tamper("UPDATE kept_case SET result = '{\"secret\"'");
        ConversationId held = RESULT.last().conversation();

        assertThatThrownBy(() -> fixture().ledger().erase(held)).isInstanceOf(StoreException.class);
        assertThat(fixture().ledger().holding(held)).isEqualTo(1);
    }

    @Test
    default void aRunThatIsTakenUpMeanwhileIsNotForgotten() {
        keep(fixture().ledger());
        fixture().processDies();
        fixture().meanwhile(() -> {
            assertThat(fixture().ledger().resume(RUN)).isTrue();
            assertThat(fixture().ledger().forget(RUN)).isEmpty();
        });
        assertThat(fixture().ledger().forget(RUN)).isPresent();
    }

    @Test
    default void aRunThatANewerParleyKeptIsRefusedInWords() {
        keep(fixture().ledger());
        tamper("UPDATE kept_run SET version = 2, setup = '{\"all\":\"new\"}'");

        assertThatThrownBy(() -> fixture().ledger().find(RUN)).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.kind()).isEqualTo(StoreException.Kind.NEWER);
            assertThat(e.what())
                    .endsWith("cannot be read: the result was written by a newer Parley (version 2 of"
                            + " results; this Parley knows version 1)");
            Stores.assertDocumented(e);
        });
    }

    @Test
    default void aCaseThatIsDamagedIsNamedAndNotQuoted() {
        keep(fixture().ledger());
        tamper("UPDATE kept_case SET result = '{\"secret\"'");

        assertThatThrownBy(this::read).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.kind()).isEqualTo(StoreException.Kind.CORRUPT);
            assertThat(e.what()).contains("cannot be read").doesNotContain("secret");
            Stores.assertDocumented(e);
        });
    }

    @Test
    default void ofManyThatTakeARunUpOneGetsIt() throws InterruptedException, ExecutionException {
        fixture().ledger().begin(setup());
        fixture().processDies();
        Set<Long> dead = Set.of(1L);
        try (Store one = Stores.open(
                        fixture().settings(),
                        new Stores.Life(Stores.Life.ofPid(11).own(), dead));
                Store other = Stores.open(
                        fixture().settings(),
                        new Stores.Life(Stores.Life.ofPid(12).own(), dead));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> takers = Stream.of(one, other, one, other, one, other)
                    .<Callable<Boolean>>map(store -> () -> store.runs().resume(RUN))
                    .toList();
            List<Boolean> taken = new ArrayList<>();
            for (Future<Boolean> taker : threads.invokeAll(takers)) {
                taken.add(taker.get());
            }

            assertThat(taken).containsOnlyOnce(true);
        }
    }

    private static void keep(RunLedger ledger) {
        ledger.begin(setup());
        ledger.keep(RUN, RESULT);
    }

    private List<CaseResult> read() {
        List<CaseResult> cases = new ArrayList<>();
        fixture().ledger().eachCase(RUN, cases::add);
        return cases;
    }

    private static RunSetup setup() {
        return new RunSetup(
                RUN,
                "nightly",
                "sandbox",
                List.of(),
                List.of(),
                1,
                1,
                0,
                7,
                Instant.EPOCH,
                1,
                Map.of(),
                Optional.empty());
    }
}
