package dev.parley.cxone.scenario;

import static dev.parley.domain.scenario.dsl.Scenarios.*;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.domain.Secret;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.resolution.RuleSheet;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import dev.parley.domain.scenario.dsl.Setup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scenarios in Java against the sandbox, in virtual time. */
class ScenarioRunnerIT {
    private static final Setup TRACKING =
            scenario("Track an order").visitor(named("Test", "User").email("test@example.com"));

    private final VirtualTime time = new VirtualTime();
    private final SandboxSettings sandbox = SandboxSettings.inMemory(time, time);
    private final ScenarioRunner parley =
            RunnerSettings.inSandbox(sandbox).seed(7).open();

    @AfterEach
    void close() {
        parley.close();
    }

    @Test
    void aWholeConversationPasses() {
        Scenario scenario = TRACKING.variable("order", "{{number 10000 99999}}")
                .always(noFallback(), noRawHtml(), noLoop(), answersWithin(ofSeconds(3)), contextBelow(kib(48)))
                .says("Hello")
                .bot(replies(containing("Test! I can help")).offeringOnly("Track an order", "Returns", "Delivery"))
                .clicks("Track an order")
                .bot(inAnyOrder(
                        replies(matching("order number\\?")), replies(ignoringCase(startingWith("i am sorry")))))
                .says("{{order}}")
                .bot(replies(startingWith("Thank you")), replies(matching("Order (?<seen>\\d+) is on its way")))
                .messages(2)
                .stateIs(active())
                .context(json("$.botSession.order", equalTo("{{order}}")).as("kept"))
                .when(
                        offered("Returns"),
                        s -> s.clicks("Returns")
                                .bot(replies(containing("{{seen}}")))
                                .ignoringTheRest())
                .otherwise(s -> s.says("This is never said."))
                .optionally(s -> s.says("What about delivery?").bot(replies("No.")))
                .ignoringTheRest()
                .says("Thank you, that solved it")
                .bot(replies(endingWith("resolved."))
                        .satisfying("be short", message -> message.text().length() < 60))
                .ends(resolvedByBot());

        SimulationResult result = parley.run(scenario);

        assertThat(result.failures()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.closing()).isEqualTo(new Closing.Closed());
        assertThat(result.variables()).containsEntry("kept", result.variables().get("order"));
    }

    @Test
    void aWrongExpectationFailsWithTheWholeStory() {
        Scenario scenario = TRACKING.says("Hello")
                .bot(replies(containing("help")))
                .says("Where is 12345? Write to test@example.com")
                .bot(replies(containing("was delivered")))
                .says("Bye")
                .end();

        assertThatThrownBy(() -> parley.check(scenario))
                .isExactlyInstanceOf(AssertionError.class)
                .message()
                .matches(
                        "(?s)failed: Track an order; ScenarioRunnerIT\\.java:\\d+ expected message 1 of the bot to contain"
                                + " 'was delivered', but saw '.*' \\[contains]\n\nfailed: Track an order .*,"
                                + " conversation [-0-9a-f]{36} with order-bot, seed 7\n.*")
                .contains(
                        "\n  1   Test: Hello\n      order-bot: Hello Test! I can help with your order."
                                + "  [Track an order] [Returns] [Delivery]\n      (the bot took ",
                        "\n  2   Test: Where is 12345? Write to <email-1>\n      order-bot: ",
                        "\n>>>   ScenarioRunnerIT.java:",
                        " expected message 1 of the bot to contain 'was delivered'\n>>>   but saw '",
                        "\n  3   Test: Bye\n      (not-said)\nended unresolved")
                .doesNotContain("test@example.com");
    }

    @Test
    void theSameSeedGivesTheSameValues() {
        Scenario scenario =
                TRACKING.variable("who", "{{email}}").says("Hello {{who}}").end();

        String first = parley.run(scenario).turns().getFirst().said();
        String second = parley.run(scenario).turns().getFirst().said();

        assertThat(first).startsWith("Hello ").contains("@").isEqualTo(second);
    }

    @Test
    void whoNamesNoBotIsToldSo() {
        try (Sandbox other = Sandbox.start(sandbox);
                ScenarioRunner runner = at(other, "sandbox")) {
            assertThatThrownBy(() -> runner.run(TRACKING.says("Hello").end()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "the scenario 'Track an order' names no bot: say .bot(\"…\") in it, or .bot(\"…\") in the settings");
        }
    }

    @Test
    void aTenantThatRefusesIsAResultAndItsSecretIsNotTold() {
        try (Sandbox other = Sandbox.start(sandbox);
                ScenarioRunner runner = at(other, "wrong-secret")) {
            Scenario scenario = TRACKING.bot("order-bot").says("wrong-secret").end();

            assertThat(runner.run(scenario).verdict()).isEqualTo(Verdict.VENDOR_ERROR);
            assertThatThrownBy(() -> runner.check(scenario))
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessageContaining(other.baseUrl() + " refuses the credentials")
                    .hasMessageContaining("  1   Test: ***\n      (not-said)\n")
                    .hasMessageNotContaining("wrong-secret");
        }
    }

    @Test
    void rowsOfDataAreRunOneByOne() {
        List<Scenario> rows = TRACKING.says("Track order {{order}}")
                .bot(replies(containing("looking")), replies(containing("{{order}}")))
                .ignoringTheRest()
                .end()
                .withRows(row("short").with("order", "123"), row("long").with("order", "123456789"));

        assertThat(rows)
                .allSatisfy(row -> assertThat(parley.check(row).verdict()).isEqualTo(Verdict.PASSED));
    }

    @Test
    void rulesOfYourOwnJudgeHowItEndsAndWhatTheBotDoes() {
        Scenario scenario = TRACKING.always(noFallback())
                .says("Track order 12345")
                .bot(replies(containing("looking")))
                .ignoringTheRest()
                .end();
        var own = new RuleSheet(
                "own",
                Set.of(),
                Set.of("order-bot"),
                Optional.of("english"),
                false,
                Map.of(),
                Map.of(
                        "solved-by-bot", List.of("order ..1 is on its way"),
                        "not-understood", List.of("i am looking that up")),
                Map.of(),
                Map.of());

        SimulationResult builtIn = parley.run(scenario);
        assertThat(builtIn.failures()).isEmpty();
        assertThat(builtIn.resolution().word()).isEqualTo("unresolved");
        try (ScenarioRunner runner = RunnerSettings.inSandbox(sandbox)
                .rules(ResolutionRules.builtIn().and(List.of(own)))
                .open()) {
            SimulationResult result = runner.run(scenario);

            assertThat(result.resolution().word()).isEqualTo("resolved-by-bot");
            assertThat(result.failures())
                    .singleElement()
                    .matches(check -> check.seen().contains("I am looking that up"));
        }
    }

    private static ScenarioRunner at(Sandbox sandbox, String secret) {
        return RunnerSettings.at(new CxoneTenant(sandbox.baseUrl(), "sandbox", Secret.of(secret), CallLimits.STANDARD))
                .open();
    }
}
