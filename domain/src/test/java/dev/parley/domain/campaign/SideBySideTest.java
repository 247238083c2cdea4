package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.campaign.SideBySide.Both;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Verdict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SideBySideTest {
    private static final List<Scenario> MANY =
            IntStream.range(0, 12).mapToObj(i -> Results.scenario("s" + i)).toList();

    private final SideBySide both = new SideBySide();

    @Test
    void eachCaseIsHeldWithBothBotsAtOnceAndWithTheSameSeed() {
        Map<String, CyclicBarrier> meetings = new ConcurrentHashMap<>();
        Map<String, Long> seeds = new ConcurrentHashMap<>();
        AtomicBoolean sameSeed = new AtomicBoolean(true);
        CaseRunner holding = (scenario, seed, watcher) -> {
            Long before = seeds.putIfAbsent(scenario.name(), seed);
            sameSeed.compareAndSet(true, before == null || before == seed);
            meet(meetings.computeIfAbsent(scenario.name(), name -> new CyclicBarrier(2)));
            return Results.of(Verdict.PASSED);
        };

        Both<RunCampaign.Outcome> outcomes = run(holding, holding);

        assertThat(outcomes.one().cases()).hasSize(12);
        assertThat(outcomes.other().cases()).hasSize(12);
        assertThat(sameSeed).isTrue();
    }

    @Test
    void aCaseDoesNotBeginBeforeItsPair() {
        Map<String, Boolean> begun = new ConcurrentHashMap<>();
        var other = new CountDownLatch(1);
        var alone = new AtomicBoolean();
        both.run(
                () -> campaign("a", (scenario, seed, watcher) -> {
                            alone.compareAndSet(false, other.getCount() > 0);
                            begun.put(scenario.name(), true);
                            return Results.of(Verdict.PASSED);
                        })
                        .run(cases("a")),
                () -> {
                    assertThat(begun).isEmpty();
                    other.countDown();
                    return campaign("b", (scenario, seed, watcher) -> Results.of(Verdict.PASSED))
                            .run(cases("b"));
                });

        assertThat(alone).isFalse();
        assertThat(begun).hasSize(12);
    }

    @Test
    void filesOfOneNameInTwoFoldersAreNotTakenForEachOther() throws InterruptedException {
        Map<String, Boolean> begun = new ConcurrentHashMap<>();
        CaseRunner inStep = both.inStep((scenario, seed, watcher) -> {
            begun.put(scenario.place().source(), true);
            return Results.of(Verdict.PASSED);
        });
        List<Scenario> namesakes =
                List.of(Results.scenario("Track", "a/track.yaml"), Results.scenario("Track", "b/track.yaml"));

        List<Thread> ofOneBot = namesakes.stream()
                .map(scenario -> Thread.ofPlatform().start(() -> hold(inStep, scenario)))
                .toList();
        ofOneBot.forEach(SideBySideTest::awaitThatItWaits);

        assertThat(begun).isEmpty();
        hold(inStep, namesakes.getLast());
        ofOneBot.getLast().join();
        assertThat(begun).containsOnlyKeys("b/track.yaml");
        hold(inStep, namesakes.getFirst());
        ofOneBot.getFirst().join();
        assertThat(begun).containsOnlyKeys("a/track.yaml", "b/track.yaml");
    }

    @Test
    void aCampaignThatIsOverKeepsTheOtherFromNothing() {
        Both<Integer> counts = both.run(
                () -> 0,
                () -> campaign("b", (scenario, seed, watcher) -> Results.of(Verdict.PASSED))
                        .run(cases("b"))
                        .cases()
                        .size());

        assertThat(counts).isEqualTo(new Both<>(0, 12));
    }

    @Test
    void whatOneOfThemThrowsIsThrownBehindTheEndOfBoth() {
        var ended = new AtomicBoolean();

        assertThatThrownBy(() -> both.run(
                        () -> {
                            throw new IllegalStateException("oops");
                        },
                        () -> {
                            campaign("b", (scenario, seed, watcher) -> Results.of(Verdict.PASSED))
                                    .run(cases("b"));
                            ended.set(true);
                            return 1;
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("oops");
        assertThat(ended).isTrue();
    }

    @Test
    void whoeverInterruptsEndsBoth() {
        Thread caller = Thread.currentThread();
        CaseRunner waiting = (scenario, seed, watcher) -> {
            caller.interrupt();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                return Results.of(Verdict.INTERRUPTED);
            }
            return Results.of(Verdict.PASSED);
        };

        Both<RunCampaign.Outcome> outcomes = run(waiting, waiting);

        assertThat(outcomes.one().ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(outcomes.other().ending()).isEqualTo(Ending.INTERRUPTED);
    }

    private Both<RunCampaign.Outcome> run(CaseRunner one, CaseRunner other) {
        return both.run(
                () -> campaign("a", one).run(cases("a")),
                () -> campaign("b", other).run(cases("b")));
    }

    private RunCampaign campaign(String bot, CaseRunner runner) {
        return new RunCampaign(
                both.inStep(runner),
                new CampaignSettings(bot.equals("a") ? 3 : 5, 0, false, 7),
                () -> Integer.MAX_VALUE,
                result -> {},
                CampaignWatcher.NONE);
    }

    private static List<PlannedCase> cases(String bot) {
        return PlannedCase.of(
                MANY.stream().map(scenario -> scenario.with(new BotId(bot))).toList(), 1);
    }

    /** As {@link CaseSeed} has it, both draw from the same. */
    private static void hold(CaseRunner runner, Scenario scenario) {
        CaseKey key = new CaseKey(scenario.place().source(), scenario.name(), 1);
        runner.run(scenario, CaseSeed.of(7, key, 0), turn -> {});
    }

    private static void awaitThatItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
