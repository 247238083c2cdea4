package dev.parley.cxone.junit;

import static dev.parley.domain.scenario.dsl.Scenarios.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.scenario.RunnerSettings;
import dev.parley.cxone.scenario.ScenarioRunner;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The extension as a team uses it, in test classes that JUnit runs inside of this one. */
class ParleyExtensionIT {
    private static final List<ScenarioRunner> GIVEN = new ArrayList<>();

    /** What a team writes. */
    static class OrderBot {
        private static final VirtualTime TIME = new VirtualTime();

        @RegisterExtension
        static final ParleyExtension PARLEY =
                ParleyExtension.with(RunnerSettings.inSandbox(SandboxSettings.inMemory(TIME, TIME)));

        @Test
        void greets(ScenarioRunner parley) {
            GIVEN.add(parley);
            parley.check(scenario("Greeting")
                    .says("Hello")
                    .bot(replies(containing("help")))
                    .end());
        }

        @Test
        void sings(ScenarioRunner parley) {
            GIVEN.add(parley);
            parley.check(
                    scenario("Singing").says("Hello").bot(replies("La la la.")).end());
        }
    }

    /** What a team writes that says nothing of where. */
    @ExtendWith(ParleyExtension.class)
    static class SomeBot {
        @Test
        void isThere(ScenarioRunner parley) {
            GIVEN.add(parley);
        }
    }

    @Test
    void aFailedScenarioIsAFailedTestThatTellsTheStory() {
        TestExecutionSummary summary = run(OrderBot.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.getTestIdentifier().getDisplayName()).startsWith("sings");
            assertThat(failure.getException())
                    .isExactlyInstanceOf(AssertionError.class)
                    .message()
                    .startsWith("failed: Singing; ParleyExtensionIT.java:")
                    .contains("\n  1   Guest: Hello\n      order-bot: Hello Guest! I can help with your order.")
                    .contains(" expected message 1 of the bot to equal 'La la la.'\n>>>   but saw 'Hello Guest! I can");
        });
    }

    @Test
    void testsOfTheSameSettingsShareARunnerThatIsClosedBehindThem() {
        GIVEN.clear();

        run(OrderBot.class);

        assertThat(GIVEN).hasSize(2);
        assertThat(GIVEN.getFirst()).isSameAs(GIVEN.getLast());
        Scenario late = scenario("Late").says("Hello").end();
        assertThat(GIVEN.getFirst().run(late).verdict()).isEqualTo(Verdict.DISCONNECTED);
    }

    @Test
    void withoutSettingsTheEnvironmentOrTheSandboxIsTaken() {
        GIVEN.clear();

        assertThat(run(SomeBot.class).getTotalFailureCount()).isZero();
        assertThat(GIVEN).singleElement().isNotNull();
    }

    private static TestExecutionSummary run(Class<?> tests) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        listener);
        return listener.getSummary();
    }
}
