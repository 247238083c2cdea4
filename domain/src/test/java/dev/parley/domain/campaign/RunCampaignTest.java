package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RunCampaignTest {
    private static final List<Scenario> THREE =
            List.of(Results.scenario("a"), Results.scenario("b"), Results.scenario("c"));

    private final AtomicInteger served = new AtomicInteger(Integer.MAX_VALUE);
    private final List<CaseResult> kept = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyCaseIsExecutedAndKeptAndToldInTheOrderOfThePlan() {
        RunCampaign.Outcome outcome = campaign(1, 0, false, passing()).run(PlannedCase.of(THREE, 2));

        assertThat(outcome.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(outcome.cases())
                .extracting(one -> one.key().scenario() + one.key().repetition())
                .containsExactly("a1", "b1", "c1", "a2", "b2", "c2");
        assertThat(kept).containsExactlyInAnyOrderElementsOf(outcome.cases());
    }

    @Test
    void theNextConversationBeginsWhileAResultIsStillKept() {
        var others = new CountDownLatch(2);
        var keeping = new CountDownLatch(1);
        CaseRunner runner = (scenario, seed, watcher) -> {
            if (!scenario.name().equals("a")) {
                await(keeping);
                others.countDown();
            }
            return Results.of(Verdict.PASSED);
        };
        RunCampaign.Outcome outcome = new RunCampaign(
                        runner,
                        new CampaignSettings(1, 0, false, 7),
                        () -> 1,
                        result -> {
                            if (result.key().scenario().equals("a")) {
                                keeping.countDown();
                                await(others);
                            }
                            kept.add(result);
                        },
                        CampaignWatcher.NONE)
                .run(PlannedCase.of(THREE, 1));

        assertThat(outcome.unforeseen()).isEmpty();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(outcome.cases()).hasSize(3);
    }

    @Test
    void noMoreConversationsAreUnderWayThanAllowedAndAsManyAsAllowed() throws InterruptedException {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var allThere = new CountDownLatch(4);

        campaign(4, 0, false, (scenario, seed, watcher) -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    allThere.countDown();
                    await(allThere);
                    underWay.decrementAndGet();
                    return Results.of(Verdict.PASSED);
                })
                .run(PlannedCase.of(THREE, 4));

        assertThat(most.get()).isEqualTo(4);
    }

    @Test
    void theWatcherHearsOfNoMoreCasesAtOnceThanAreAllowedAlsoWhereOneBreaksOff() {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        new RunCampaign(
                        (scenario, seed, watcher) -> {
                            if (scenario.name().equals("b")) {
                                throw new IllegalStateException("broken");
                            }
                            return Results.of(Verdict.PASSED);
                        },
                        new CampaignSettings(1, 0, false, 7),
                        () -> 1,
                        result -> {},
                        new CampaignWatcher() {
                            @Override
                            public void started(CaseKey key) {
                                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                            }

                            @Override
                            public void held(CaseKey key) {
                                underWay.decrementAndGet();
                            }
                        })
                .run(PlannedCase.of(THREE, 20));

        assertThat(most.get()).isEqualTo(1);
        assertThat(underWay.get()).isZero();
    }

    @Test
    void noMoreConversationsAreUnderWayThanTheBudgetServesEvenWhereMoreAreAllowed() {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var bothThere = new CountDownLatch(2);
        served.set(2);

        campaign(6, 0, false, (scenario, seed, watcher) -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    bothThere.countDown();
                    await(bothThere);
                    underWay.decrementAndGet();
                    return Results.of(Verdict.PASSED);
                })
                .run(PlannedCase.of(THREE, 50));

        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void aBudgetThatGrowsLetsMoreIn() {
        var underWay = new AtomicInteger();
        var allThere = new CountDownLatch(3);
        served.set(1);

        RunCampaign.Outcome outcome = campaign(6, 0, false, (scenario, seed, watcher) -> {
                    if (underWay.incrementAndGet() == 1) {
                        served.set(3);
                        return Results.of(Verdict.PASSED);
                    }
                    allThere.countDown();
                    await(allThere);
                    return Results.of(Verdict.PASSED);
                })
                .run(PlannedCase.of(THREE, 3));

        assertThat(outcome.cases()).hasSize(9);
    }

    @Test
    void anErrorInOneCaseIsNotLostOnItsThread() {
        RunCampaign.Outcome outcome = campaign(2, 0, false, (scenario, seed, watcher) -> {
                    if (scenario.name().equals("b")) {
                        throw new StackOverflowError();
                    }
                    return Results.of(Verdict.PASSED);
                })
                .run(PlannedCase.of(THREE, 1));

        assertThat(outcome.cases()).hasSize(2);
        assertThat(outcome.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(outcome.unforeseen())
                .hasValueSatisfying(thrown -> assertThat(thrown)
                        .hasMessageContaining("b broke off")
                        .hasCauseInstanceOf(StackOverflowError.class));
    }

    @Test
    void aCaseThatDoesNotPassIsTriedAgainAndEveryAttemptIsKept() {
        var attempts = new AtomicInteger();
        RunCampaign.Outcome outcome = campaign(
                        1,
                        2,
                        false,
                        (scenario, seed, watcher) ->
                                Results.of(attempts.incrementAndGet() < 3 ? Verdict.FAILED : Verdict.PASSED))
                .run(PlannedCase.of(THREE.subList(0, 1), 1));

        assertThat(outcome.cases()).singleElement().satisfies(one -> {
            assertThat(one.attempts())
                    .extracting(SimulationResult::verdict)
                    .containsExactly(Verdict.FAILED, Verdict.FAILED, Verdict.PASSED);
            assertThat(one.verdict()).isEqualTo(Verdict.FLAKY);
        });
    }

    @Test
    void retriesEnd() {
        RunCampaign.Outcome outcome = campaign(1, 2, false, failing()).run(PlannedCase.of(THREE.subList(0, 1), 1));

        assertThat(outcome.cases().getFirst().attempts()).hasSize(3);
        assertThat(outcome.cases().getFirst().verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void behindTheFirstFailureNoneIsBegunWhereThatIsAsked() {
        assertThat(campaign(1, 0, true, failing()).run(PlannedCase.of(THREE, 100)))
                .satisfies(outcome -> assertThat(outcome.cases()).hasSize(1))
                .satisfies(outcome -> assertThat(outcome.ending()).isEqualTo(Ending.FAILED_FAST));
        assertThat(campaign(1, 0, false, failing())
                        .run(PlannedCase.of(THREE, 100))
                        .cases())
                .hasSize(300);
    }

    @Test
    void whatIsThrownInOneCaseHarmsNoOtherAndIsNotLost() {
        RunCampaign.Outcome outcome = campaign(2, 0, false, (scenario, seed, watcher) -> {
                    if (scenario.name().equals("b")) {
                        throw new IllegalStateException("oops");
                    }
                    return Results.of(Verdict.PASSED);
                })
                .run(PlannedCase.of(THREE, 2));

        assertThat(outcome.cases()).hasSize(4);
        assertThat(outcome.unforeseen()).hasValueSatisfying(thrown -> {
            assertThat(thrown).hasMessage("oops");
            assertThat(thrown.getSuppressed()).hasSize(1);
        });
    }

    @Test
    void anInterruptionEndsTheConversationsUnderWayAndTellsWhatWasDone() {
        Thread command = Thread.currentThread();
        var allThere = new Phaser(3);
        RunCampaign.Outcome outcome = campaign(3, 1, false, (scenario, seed, watcher) -> {
                    allThere.arriveAndAwaitAdvance(); // an interruption that comes early is left for the next line
                    command.interrupt();
                    return Results.of(interrupted() ? Verdict.INTERRUPTED : Verdict.PASSED);
                })
                .run(PlannedCase.of(THREE, 10));

        assertThat(outcome.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(outcome.cases()).hasSize(3);
        assertThat(outcome.cases()).extracting(CaseResult::verdict).containsOnly(Verdict.INTERRUPTED);
        assertThat(outcome.cases()).allMatch(one -> one.attempts().size() == 1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void seedsDependOnTheCaseAndNotOnTheOrder() {
        assertThat(seeds(1, THREE)).isEqualTo(seeds(6, THREE.reversed()));
        assertThat(seeds(1, THREE).values()).doesNotHaveDuplicates();
    }

    private Map<String, Long> seeds(int parallel, List<Scenario> scenarios) {
        Map<String, Long> seeds = new ConcurrentHashMap<>();
        campaign(parallel, 0, false, (scenario, seed, watcher) -> {
                    seeds.merge(scenario.name() + seeds.containsKey(scenario.name()), seed, Math::max);
                    return Results.of(Verdict.PASSED);
                })
                .run(PlannedCase.of(scenarios, 1));
        return seeds;
    }

    private static boolean interrupted() {
        try {
            new CountDownLatch(1).await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CaseRunner passing() {
        return (scenario, seed, watcher) -> Results.of(Verdict.PASSED);
    }

    private static CaseRunner failing() {
        return (scenario, seed, watcher) -> Results.of(Verdict.FAILED);
    }

    private RunCampaign campaign(int parallel, int retries, boolean failFast, CaseRunner runner) {
        return new RunCampaign(
                runner,
                new CampaignSettings(parallel, retries, failFast, 7),
                served::get,
                kept::add,
                CampaignWatcher.NONE);
    }
}
