package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.scenario.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a {@link RunLedger} tells of the cases of a run. */
public interface KeptCasesContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    RunLedgerFixture fixture();

    @Test
    default void whatCameOfACaseOutlivesItsProcess() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        CaseResult result = Runs.result("a", 1, Verdict.FAILED, Verdict.DISCONNECTED, Verdict.PASSED);
        fixture().ledger().keep(Runs.RUN, result);
        fixture().processDies();

        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).containsExactly(result);
        assertThat(fixture().ledger().whole(Runs.RUN))
                .hasValue(new CampaignResult(
                        Runs.setup(Runs.RUN), List.of(result), Ending.UNFINISHED, Optional.empty(), Map.of()));
    }

    @Test
    default void casesAreToldInTheOrderInWhichTheyWereFirstKept() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        List<CaseResult> results = IntStream.range(0, 250)
                .mapToObj(i -> Runs.result("s" + (i * 7) % 250, 1, Verdict.PASSED))
                .toList();
        results.forEach(result -> fixture().ledger().keep(Runs.RUN, result));
        fixture().ledger().keep(Runs.RUN, results.get(3));

        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).containsExactlyElementsOf(results);
        assertThat(fixture().ledger().executed(Runs.RUN).keySet())
                .containsExactlyElementsOf(results.stream().map(CaseResult::key).toList());
    }

    @Test
    default void aCaseThatIsKeptAgainGivesWay() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().ledger().keep(Runs.RUN, Runs.result("a", 1, Verdict.INTERRUPTED));
        CaseResult again = Runs.result("a", 1, Verdict.FAILED, Verdict.PASSED);
        fixture().ledger().keep(Runs.RUN, again);
        fixture().ledger().keep(Runs.RUN, again);

        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).containsExactly(again);
        assertThat(fixture().ledger().executed(Runs.RUN)).isEqualTo(Map.of(again.key(), Verdict.FLAKY));
        assertThat(fixture().ledger().find(Runs.RUN).orElseThrow().verdicts()).isEqualTo(Map.of(Verdict.FLAKY, 1));
    }

    @Test
    default void casesAreToldApartByFileNameAndRepetition() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        CaseResult first = Runs.result("a", 1, Verdict.PASSED);
        List<CaseResult> results = List.of(
                first,
                Runs.result("a", 2, Verdict.FAILED),
                Runs.result("b", 1, Verdict.TIMEOUT),
                new CaseResult(new CaseKey("refunds.yaml", "a", 1), first.attempts()));
        results.forEach(result -> fixture().ledger().keep(Runs.RUN, result));

        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).containsExactlyElementsOf(results);
        assertThat(fixture().ledger().executed(Runs.RUN).values())
                .containsExactly(Verdict.PASSED, Verdict.FAILED, Verdict.TIMEOUT, Verdict.PASSED);
    }

    @Test
    default void casesOfRunsDoNotMix() {
        var other = new RunId("r4f2a90b1c3x");
        CaseResult ours = Runs.result("a", 1, Verdict.PASSED);
        CaseResult theirs = Runs.result("a", 1, Verdict.FAILED);
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().ledger().begin(Runs.setup(other));
        fixture().ledger().keep(Runs.RUN, ours);
        fixture().ledger().keep(other, theirs);

        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).containsExactly(ours);
        assertThat(Runs.cases(fixture().ledger(), other)).containsExactly(theirs);
        assertThat(fixture().ledger().executed(Runs.RUN)).isEqualTo(Map.of(ours.key(), Verdict.PASSED));
    }

    @Test
    default void nothingIsKeptOfARunThatWasNeverBegun() {
        assertThatThrownBy(() -> fixture().ledger().keep(Runs.RUN, Runs.result("a", 1, Verdict.PASSED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the run r4f2a90b1c3 was never begun");
        fixture().ledger().begin(Runs.setup(Runs.RUN));

        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).isEmpty();
    }

    @Test
    default void beginningAgainLosesNothing() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        CaseResult result = Runs.result("a", 1, Verdict.PASSED);
        fixture().ledger().keep(Runs.RUN, result);
        fixture().ledger().begin(Runs.setup(Runs.RUN));

        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).containsExactly(result);
    }

    @Test
    default void whoReadsCasesMayAskTheLedgerAndKeepOthers() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().ledger().begin(Runs.setup(new RunId("copy")));
        CaseResult result = Runs.result("a", 1, Verdict.PASSED);
        fixture().ledger().keep(Runs.RUN, result);
        fixture().ledger().eachCase(Runs.RUN, one -> fixture().ledger().keep(new RunId("copy"), one));

        assertThat(Runs.cases(fixture().ledger(), new RunId("copy"))).containsExactly(result);
    }

    @Test
    default void aCaseIsKeptAlsoByAnInterruptedThread() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        CaseResult result = Runs.result("a", 1, Verdict.INTERRUPTED);
        Thread.currentThread().interrupt();
        fixture().ledger().keep(Runs.RUN, result);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).containsExactly(result);
    }

    @Test
    default void manyThreadsKeepCasesAndNoneIsLost() throws InterruptedException, ExecutionException {
        RunLedger ledger = fixture().ledger();
        ledger.begin(Runs.setup(Runs.RUN));
        List<CaseResult> results = IntStream.rangeClosed(1, 100)
                .mapToObj(repetition -> Runs.result("a", repetition, Verdict.PASSED))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> keepers = new ArrayList<>();
            results.forEach(result -> keepers.add(threads.submit(() -> ledger.keep(Runs.RUN, result))));
            for (Future<?> keeper : keepers) {
                keeper.get();
            }
        }

        assertThat(Runs.cases(ledger, Runs.RUN)).containsExactlyInAnyOrderElementsOf(results);
    }
}
