package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may go on with a run of a {@link RunLedger}. */
public interface ResumedRunsContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    RunLedgerFixture fixture();

    @Test
    default void aRunWhoseProcessIsGoneIsTakenUpWithWhatIsKeptOfIt() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        CaseResult before = Runs.result("a", 1, Verdict.PASSED);
        fixture().ledger().keep(Runs.RUN, before);
        fixture().processDies();

        assertThat(fixture().ledger().resume(Runs.RUN)).isTrue();
        CaseResult behind = Runs.result("a", 2, Verdict.PASSED);
        fixture().ledger().keep(Runs.RUN, behind);
        assertThat(fixture().ledger().find(Runs.RUN).orElseThrow().underWay()).isTrue();
        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).containsExactly(before, behind);
    }

    @Test
    default void aRunThatEndedIsTakenUpAndHasNotEnded() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().ledger().end(Runs.RUN, Ending.INTERRUPTED, Runs.TOOK, Runs.CALLS);

        assertThat(fixture().ledger().resume(Runs.RUN)).isTrue();
        assertThat(fixture().ledger().find(Runs.RUN)).hasValueSatisfying(kept -> {
            assertThat(kept.ending()).isEqualTo(Ending.UNFINISHED);
            assertThat(kept.took()).isEmpty();
            assertThat(kept.calls()).isEmpty();
            assertThat(kept.underWay()).isTrue();
        });
    }

    @Test
    default void whatARunTookAndCostIsAddedUpHoweverOftenItIsTakenUp() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().ledger().end(Runs.RUN, Ending.INTERRUPTED, Runs.TOOK, Map.of("send", 40L, "look", 3_000_000_000L));
        fixture().ledger().resume(Runs.RUN);
        fixture().ledger().end(Runs.RUN, Ending.INTERRUPTED, Duration.ofSeconds(2), Map.of("send", 1L, "open", 7L));
        fixture().processDies();
        fixture().ledger().resume(Runs.RUN);
        fixture().ledger().end(Runs.RUN, Ending.COMPLETE, Duration.ofSeconds(3), Map.of("send", 2L));

        assertThat(fixture().ledger().find(Runs.RUN)).hasValueSatisfying(kept -> {
            assertThat(kept.ending()).isEqualTo(Ending.COMPLETE);
            assertThat(kept.took()).hasValue(Runs.TOOK.plusSeconds(5));
            assertThat(kept.calls()).isEqualTo(Map.of("send", 43L, "look", 3_000_000_000L, "open", 7L));
        });
    }

    @Test
    default void whatARunTookAndCostIsKeptWhileItGoesOnAndWhenThatProcessIsGone() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().ledger().end(Runs.RUN, Ending.FAILED_FAST, Runs.TOOK, Runs.CALLS);
        fixture().ledger().resume(Runs.RUN);
        fixture().processDies();
        fixture().ledger().resume(Runs.RUN);
        fixture().ledger().end(Runs.RUN, Ending.INTERRUPTED, Duration.ofSeconds(9), Map.of("send", 9L));
        fixture().ledger().end(Runs.RUN, Ending.COMPLETE, Duration.ofSeconds(1), Map.of());

        assertThat(fixture().ledger().find(Runs.RUN)).hasValueSatisfying(kept -> {
            assertThat(kept.took()).hasValue(Runs.TOOK.plusSeconds(1));
            assertThat(kept.calls()).isEqualTo(Runs.CALLS);
        });
    }

    @Test
    default void aRunThatIsUnderWayIsNotTakenUp() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture()
                .meanwhile(() -> assertThat(fixture().ledger().resume(Runs.RUN)).isFalse());

        assertThat(fixture().ledger().resume(Runs.RUN)).isFalse();
    }

    @Test
    default void whoTakesARunUpHasItUntilThatProcessIsGoneToo() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().processDies();
        fixture().ledger().resume(Runs.RUN);
        fixture()
                .meanwhile(() -> assertThat(fixture().ledger().resume(Runs.RUN)).isFalse());
        fixture().processDies();

        assertThat(fixture().ledger().resume(Runs.RUN)).isTrue();
    }

    @Test
    default void aRunThatNobodyBeganIsNotTakenUp() {
        assertThat(fixture().ledger().resume(Runs.RUN)).isFalse();
        assertThat(fixture().ledger().latest(1)).isEmpty();
    }
}
