package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.scenario.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a {@link RunLedger} forgets runs. */
public interface ForgottenRunsContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    RunLedgerFixture fixture();

    @Test
    default void aRunIsForgottenWithItsCases() {
        ended("run-1", 1);
        ended("run-2", 2);

        assertThat(fixture().ledger().forget(new RunId("run-1"))).hasValueSatisfying(amount -> {
            assertThat(amount.runs()).isEqualTo(1);
            assertThat(amount.cases()).isEqualTo(2);
            assertThat(amount.bytes()).isGreaterThan(200);
        });

        assertThat(all()).containsExactly("run-2");
        assertThat(Runs.cases(fixture().ledger(), new RunId("run-1"))).isEmpty();
        assertThat(Runs.cases(fixture().ledger(), new RunId("run-2"))).hasSize(2);
        assertThat(fixture().ledger().forget(new RunId("run-1"))).isEmpty();
    }

    @Test
    default void aRunThatIsUnderWayIsNotForgotten() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        var everything = new RunLimit(0, Optional.empty());

        assertThat(fixture().ledger().forget(Runs.RUN)).isEmpty();
        fixture().meanwhile(() -> {
            assertThat(fixture().ledger().forget(Runs.RUN)).isEmpty();
            assertThat(fixture().ledger().beyond(everything)).isEqualTo(RunAmount.NONE);
            assertThat(fixture().ledger().forgetBeyond(everything)).isEqualTo(RunAmount.NONE);
        });
        fixture().ledger().keep(Runs.RUN, Runs.result("a", 1, Verdict.PASSED));
        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).hasSize(1);

        fixture().processDies();
        assertThat(fixture().ledger().forgetBeyond(everything).runs()).isEqualTo(1);
        assertThat(all()).isEmpty();
    }

    @Test
    default void theNewestStayAndThoseUnderWayAreAmongThem() {
        IntStream.rangeClosed(1, 4).forEach(minute -> ended("run-" + minute, minute));
        fixture().ledger().begin(Runs.setup(new RunId("run-5"), 5));
        var limit = new RunLimit(2, Optional.empty());

        RunAmount told = fixture().ledger().beyond(limit);
        assertThat(all()).hasSize(5);
        assertThat(fixture().ledger().forgetBeyond(limit)).isEqualTo(told);

        assertThat(told.runs()).isEqualTo(3);
        assertThat(told.cases()).isEqualTo(6);
        assertThat(told.bytes()).isGreaterThan(600);
        assertThat(all()).containsExactly("run-5", "run-4");
        assertThat(fixture().ledger().forgetBeyond(limit)).isEqualTo(RunAmount.NONE);
    }

    @Test
    default void whatBeganLatelyStaysAndSoDoTheNewest() {
        IntStream.rangeClosed(1, 5).forEach(minute -> ended("run-" + minute, minute));
        Instant third = Runs.setup(Runs.RUN, 3).began();

        fixture().ledger().forgetBeyond(new RunLimit(0, Optional.of(third)));
        assertThat(all()).containsExactly("run-5", "run-4", "run-3");
        fixture().ledger().forgetBeyond(new RunLimit(2, Optional.of(third.plusSeconds(600))));
        assertThat(all()).containsExactly("run-5", "run-4");
        fixture().ledger().forgetBeyond(new RunLimit(1, Optional.of(third)));
        assertThat(all()).containsExactly("run-5", "run-4");
    }

    @Test
    default void whatIsForgottenMayBeginAnew() {
        ended("run-1", 1);
        fixture().ledger().forget(new RunId("run-1"));
        fixture().ledger().begin(Runs.setup(new RunId("run-1"), 7));

        assertThat(fixture().ledger().find(new RunId("run-1")))
                .hasValue(new KeptRun(
                        Runs.setup(new RunId("run-1"), 7),
                        Ending.UNFINISHED,
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        true));
    }

    private void ended(String id, int minute) {
        var run = new RunId(id);
        fixture().ledger().begin(Runs.setup(run, minute));
        Stream.of("a", "b").forEach(name -> fixture().ledger().keep(run, Runs.result(name, 1, Verdict.PASSED)));
        fixture().ledger().end(run, Ending.COMPLETE, Runs.TOOK, Runs.CALLS);
    }

    private List<String> all() {
        return Runs.ids(fixture().ledger().latest(10_000).stream());
    }
}
