package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a {@link RunLedger} tells of runs. */
public interface KeptRunsContract {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    RunLedgerFixture fixture();

    @Test
    default void aRunThatBeganIsToldAsItWasStarted() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));

        assertThat(fixture().ledger().find(Runs.RUN))
                .hasValue(new KeptRun(
                        Runs.setup(Runs.RUN), Ending.UNFINISHED, Optional.empty(), Map.of(), Map.of(), true));
    }

    @Test
    default void aRunThatWasNeverBegunIsNotFound() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        var other = new RunId("r4f2a90b1c4");

        assertThat(fixture().ledger().find(other)).isEmpty();
        assertThat(fixture().ledger().whole(other)).isEmpty();
        assertThat(fixture().ledger().executed(other)).isEmpty();
        assertThat(Runs.cases(fixture().ledger(), other)).isEmpty();
    }

    @Test
    default void aRunThatIsOverTellsHowItEndedAndWhatItCost() {
        Stream.of(Ending.COMPLETE, Ending.FAILED_FAST, Ending.INTERRUPTED).forEach(ending -> {
            var run = new RunId(ending.word());
            fixture().ledger().begin(Runs.setup(run));
            fixture().ledger().end(run, ending, Runs.TOOK, Runs.CALLS);

            assertThat(fixture().ledger().find(run))
                    .hasValue(
                            new KeptRun(Runs.setup(run), ending, Optional.of(Runs.TOOK), Runs.CALLS, Map.of(), false));
        });
    }

    @Test
    default void theLastEndCounts() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().ledger().end(Runs.RUN, Ending.INTERRUPTED, Duration.ofSeconds(1), Map.of("send", 1L));
        fixture().ledger().end(Runs.RUN, Ending.COMPLETE, Runs.TOOK, Runs.CALLS);

        assertThat(fixture().ledger().find(Runs.RUN)).hasValueSatisfying(kept -> {
            assertThat(kept.ending()).isEqualTo(Ending.COMPLETE);
            assertThat(kept.took()).hasValue(Runs.TOOK);
            assertThat(kept.calls()).isEqualTo(Runs.CALLS);
        });
    }

    @Test
    default void aRunWhoseProcessIsGoneIsUnfinishedAndNotUnderWay() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().processDies();

        assertThat(fixture().ledger().find(Runs.RUN)).hasValueSatisfying(kept -> {
            assertThat(kept.ending()).isEqualTo(Ending.UNFINISHED);
            assertThat(kept.took()).isEmpty();
            assertThat(kept.underWay()).isFalse();
        });
    }

    @Test
    default void aRunOfAnotherProcessThatLivesIsUnderWay() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().meanwhile(() -> {
            assertThat(fixture().ledger().find(Runs.RUN))
                    .hasValueSatisfying(kept -> assertThat(kept.underWay()).isTrue());
            assertThat(fixture().ledger().latest(1).getFirst().underWay()).isTrue();
        });
    }

    @Test
    default void theRunsBegunLastComeFirstWhoeverEndedAndAsManyAsAreAskedFor() {
        Stream.of(3, 1, 4, 2)
                .forEach(minute -> fixture().ledger().begin(Runs.setup(new RunId("run-" + minute), minute)));
        fixture().ledger().end(new RunId("run-1"), Ending.COMPLETE, Runs.TOOK, Runs.CALLS);

        assertThat(Runs.ids(fixture().ledger().latest(10_000).stream()))
                .containsExactly("run-4", "run-3", "run-2", "run-1");
        assertThat(Runs.ids(fixture().ledger().latest(2).stream())).containsExactly("run-4", "run-3");
        assertThat(fixture().ledger().latest(1))
                .isEqualTo(fixture().ledger().find(new RunId("run-4")).stream().toList());
    }

    @Test
    default void theRunsBegunBeforeOneFollowPageByPage() {
        Stream.of(3, 1, 4, 2)
                .forEach(minute -> fixture().ledger().begin(Runs.setup(new RunId("run-" + minute), minute)));
        fixture().ledger().begin(Runs.setup(new RunId("run-2b"), 2));
        fixture().ledger().keep(new RunId("run-1"), Runs.result("a", 1, Verdict.FAILED));

        assertThat(earlier("run-4", 2)).containsExactly("run-3", "run-2b");
        assertThat(earlier("run-2b", 10_000)).containsExactly("run-2", "run-1");
        assertThat(fixture().ledger().earlier(new RunId("run-2"), 1))
                .isEqualTo(fixture().ledger().find(new RunId("run-1")).stream().toList());
        assertThat(earlier("run-1", 5)).isEmpty();
        assertThat(earlier("run-0", 5)).isEmpty();
    }

    @Test
    default void theRunsOfABeginningAreFoundLetterByLetterTheNewestFirst() {
        List<String> ids = List.of("ab1", "Ab2", "a%b", "a_b", "b", "\uD83D\uDE00b");
        ids.forEach(id -> fixture().ledger().begin(Runs.setup(new RunId(id), ids.indexOf(id))));
        fixture().ledger().begin(Runs.setup(new RunId("ab0"), -1));

        assertThat(startingWith("ab", 10_000)).containsExactly("ab1", "ab0");
        assertThat(startingWith("ab0", 2)).containsExactly("ab0");
        assertThat(startingWith("A", 2)).containsExactly("Ab2");
        assertThat(startingWith("a%", 2)).containsExactly("a%b");
        assertThat(startingWith("a_", 2)).containsExactly("a_b");
        assertThat(startingWith("\uD83D\uDE00", 2)).containsExactly("\uD83D\uDE00b");
        assertThat(startingWith("c", 2)).isEmpty();
        assertThat(startingWith("b1", 2)).isEmpty();
    }

    @Test
    default void ofTheRunsOfABeginningAsManyAreToldAsAreAskedFor() {
        Stream.of(3, 1, 2).forEach(minute -> fixture().ledger().begin(Runs.setup(new RunId("run-" + minute), minute)));

        assertThat(startingWith("run", 1)).containsExactly("run-3");
        assertThat(startingWith("run", 2)).containsExactly("run-3", "run-2");
        assertThat(startingWith("", 10_000)).containsExactly("run-3", "run-2", "run-1");
    }

    @Test
    default void aRunTellsHowManyCasesCameOutHow() {
        fixture().ledger().begin(Runs.setup(Runs.RUN));
        fixture().ledger().begin(Runs.setup(new RunId("other")));
        Stream.of(
                        Runs.result("a", 1, Verdict.PASSED),
                        Runs.result("a", 2, Verdict.FAILED, Verdict.PASSED),
                        Runs.result("b", 1, Verdict.TIMEOUT),
                        Runs.result("b", 2, Verdict.PASSED))
                .forEach(result -> fixture().ledger().keep(Runs.RUN, result));

        assertThat(fixture().ledger().latest(2)).anySatisfy(kept -> {
            assertThat(kept.verdicts()).isEqualTo(Map.of(Verdict.PASSED, 2, Verdict.FLAKY, 1, Verdict.TIMEOUT, 1));
            assertThat(kept.executed()).isEqualTo(4);
            assertThat(kept.failing()).isEqualTo(1);
        });
        assertThat(fixture().ledger().find(new RunId("other")).orElseThrow().verdicts())
                .isEmpty();
    }

    @Test
    default void whatWasNeverBegunDoesNotEnd() {
        assertThatThrownBy(() -> fixture().ledger().end(Runs.RUN, Ending.COMPLETE, Runs.TOOK, Runs.CALLS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the run r4f2a90b1c3 was never begun");
        assertThat(fixture().ledger().latest(1)).isEmpty();
    }

    private List<String> earlier(String than, int atMost) {
        return Runs.ids(fixture().ledger().earlier(new RunId(than), atMost).stream());
    }

    private List<String> startingWith(String beginning, int atMost) {
        return fixture().ledger().startingWith(beginning, atMost).stream()
                .map(RunId::value)
                .toList();
    }
}
