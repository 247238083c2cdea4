package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.campaign.RunDiff.Change;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunDiffTest {

    @Test
    void aRunDoesNotDifferFromItself() {
        CampaignResult run = run(Runs.result("a", 1, Verdict.PASSED), Runs.result("b", 1, Verdict.FAILED));
        RunDiff diff = RunDiff.of(run, run);

        assertThat(diff.changed()).isEmpty();
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.added()).isEmpty();
        assertThat(diff.same()).isEqualTo(2);
        assertThat(diff.rate().change()).isZero();
        assertThat(diff.botTimeRatio(0.5)).hasValue(1);
    }

    @Test
    void eachCaseIsHeldAgainstItself() {
        RunDiff diff = RunDiff.of(
                run(
                        Runs.result("gone", 1, Verdict.PASSED),
                        Runs.result("same", 1, Verdict.FAILED),
                        Runs.result("broken", 2, Verdict.PASSED),
                        Runs.result("mended", 1, Verdict.TIMEOUT),
                        Runs.result("unlucky", 1, Verdict.PASSED),
                        Runs.result("wobbly", 1, Verdict.PASSED)),
                run(
                        Runs.result("new", 1, Verdict.FAILED),
                        Runs.result("wobbly", 1, Verdict.FAILED, Verdict.PASSED),
                        Runs.result("unlucky", 1, Verdict.DISCONNECTED),
                        Runs.result("mended", 1, Verdict.PASSED),
                        Runs.result("broken", 2, Verdict.FAILED),
                        Runs.result("same", 1, Verdict.FAILED)));

        assertThat(diff.changed())
                .containsExactly(
                        new Change(key("broken", 2), Verdict.PASSED, Verdict.FAILED),
                        new Change(key("mended", 1), Verdict.TIMEOUT, Verdict.PASSED),
                        new Change(key("unlucky", 1), Verdict.PASSED, Verdict.DISCONNECTED),
                        new Change(key("wobbly", 1), Verdict.PASSED, Verdict.FLAKY));
        assertThat(diff.same()).isEqualTo(1);
        assertThat(diff.removed()).containsExactly(key("gone", 1));
        assertThat(diff.added()).containsExactly(key("new", 1));
        assertThat(diff.changed())
                .filteredOn(Change::isBroken)
                .containsExactly(diff.changed().getFirst());
        assertThat(diff.changed())
                .filteredOn(Change::isMended)
                .containsExactly(diff.changed().get(1));
    }

    @Test
    void ratesAreComparedForTheWholeAndForEachScenarioOfBoth() {
        RunDiff diff = RunDiff.of(
                run(Stream.concat(repeated("a", 30, 0), repeated("b", 10, 10))),
                run(Stream.concat(repeated("a", 15, 15), repeated("c", 5, 0))));

        assertThat(diff.rate()).isEqualTo(new RateChange(new PassRate(40, 50), new PassRate(20, 35)));
        assertThat(diff.scenarios()).isEqualTo(Map.of("a", new RateChange(new PassRate(30, 30), new PassRate(15, 30))));
        assertThat(diff.scenarios().get("a").meansSomething()).isTrue();
    }

    @Test
    void whatTheVendorSpoiltCountsForNoRate() {
        RunDiff diff =
                RunDiff.of(run(Runs.result("a", 1, Verdict.PASSED)), run(Runs.result("a", 1, Verdict.VENDOR_ERROR)));

        assertThat(diff.rate()).isEqualTo(new RateChange(new PassRate(1, 1), new PassRate(0, 0)));
        assertThat(diff.scenarios()).isEmpty();
        assertThat(diff.changed().getFirst().isBroken()).isFalse();
    }

    @Test
    void theBotsTimeIsComparedByItsQuantiles() {
        RunDiff diff = RunDiff.of(timed(100, 200, 400), timed(100, 500, 600));

        assertThat(diff.botTimeRatio(0.5)).hasValue(2.5);
        assertThat(diff.botTimeRatio(1)).hasValue(1.5);
        assertThat(RunDiff.of(timed(0), timed(100)).botTimeRatio(0.5)).isEmpty();
        assertThat(RunDiff.of(run(), timed(100)).botTimeRatio(0.5)).isEmpty();
        assertThat(RunDiff.of(timed(100), run()).botTimeRatio(0.5)).isEmpty();
    }

    private static CaseKey key(String scenario, int repetition) {
        return new CaseKey("orders.yaml", scenario, repetition);
    }

    private static Stream<CaseResult> repeated(String scenario, int passed, int failed) {
        return IntStream.rangeClosed(1, passed + failed)
                .mapToObj(i -> Runs.result(scenario, i, i <= passed ? Verdict.PASSED : Verdict.FAILED));
    }

    private static CampaignResult timed(long... millis) {
        return run(IntStream.range(0, millis.length)
                .mapToObj(i -> new CaseResult(
                        key("a", i + 1),
                        List.of(new Talks()
                                .turn("Hello", Talks.Said.replying("Hi").after(millis[i]))
                                .with("bot")))));
    }

    private static CampaignResult run(CaseResult... cases) {
        return run(Stream.of(cases));
    }

    private static CampaignResult run(Stream<CaseResult> cases) {
        return new CampaignResult(
                Runs.setup(Runs.RUN), cases.toList(), Ending.COMPLETE, Optional.of(Duration.ofSeconds(3)), Map.of());
    }
}
