package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.SimulationResult;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The weather delays a conversation, and changes no word of it. */
class WeatherTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStormGivesTheSameConversationWordForWord(int seed) {
        assertSameAsCalm(Weather.storm(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStormOverABareServerDoesSoToo(int seed) {
        assertSameAsCalm(Weather.storm(seed), SandboxTenant::bare);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRushHourGivesTheSameConversationWordForWord(int seed) {
        assertSameAsCalm(Weather.rushHour(seed));
    }

    @Test
    void aStormIsMoreThanABreeze() {
        long calls = IntStream.rangeClosed(1, 20)
                .mapToLong(seed -> {
                    try (SandboxTenant tenant = SandboxTenant.in(Weather.storm(seed))) {
                        new Simulation(tenant).example();
                        return tenant.sandbox.calls().total();
                    }
                })
                .sum();
        long calm = 20L * callsOfCalm();

        assertThat(calls).isGreaterThan(calm * 5 / 4);
    }

    @Test
    void aGuardedTurnCostsThreeCallsOnceTheServerIsKnown() {
        try (SandboxTenant tenant = SandboxTenant.calm()) {
            tenant.time.waitUntil(VirtualTime.START.plusMillis(1)); // dates in whole seconds would prove nothing
            var simulation = new Simulation(tenant);
            simulation.say("kit-bot", List.of("one"));
            long before = tenant.sandbox.calls().total();

            simulation.say("kit-bot", List.of("one", "one", "one", "one"));

            long openAndClose = 2;
            assertThat(tenant.sandbox.calls().total() - before - openAndClose).isEqualTo(4 * 3);
        }
    }

    private static void assertSameAsCalm(Weather weather) {
        assertSameAsCalm(weather, UnaryOperator.identity());
    }

    private static void assertSameAsCalm(Weather weather, UnaryOperator<SandboxRules> rules) {
        List<String> expected;
        try (SandboxTenant calm = SandboxTenant.calm()) {
            expected = Simulation.words(new Simulation(calm).example().transcript());
        }
        assertThat(expected).hasSizeGreaterThan(8);
        try (SandboxTenant tenant = SandboxTenant.with(weather, rules)) {
            var simulation = new Simulation(tenant);

            SimulationResult result = simulation.example();

            assertThat(result.completion()).isEqualTo(new Completion.AllSaid());
            assertThat(Simulation.words(result.transcript())).isEqualTo(expected);
            assertThat(result.closing()).isEqualTo(new Closing.Closed());
            assertThat(result.resolution().isResolved())
                    .as("%s", result.resolution())
                    .isTrue();
            assertThat(result.turns())
                    .allSatisfy(turn -> assertThat(turn.outcome()).isEqualTo(new TurnOutcome.Replied()));
            assertThat(simulation.audit(result))
                    .extracting(entry -> entry.words().userMessage().orElseThrow())
                    .isEqualTo(Simulation.EXAMPLE);
            assertStoredOnce(tenant, result);
        }
    }

    private static void assertStoredOnce(SandboxTenant tenant, SimulationResult result) {
        List<Message> stored = tenant.centre().history(result.conversation());
        assertThat(stored.stream().filter(message -> message.author() instanceof Author.Visitor))
                .extracting(Message::text)
                .isEqualTo(Simulation.EXAMPLE);
    }

    private static long callsOfCalm() {
        try (SandboxTenant tenant = SandboxTenant.calm()) {
            new Simulation(tenant).example();
            assertThat(tenant.sandbox.calls().of(Route.TOKEN)).isEqualTo(1);
            return tenant.sandbox.calls().total();
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 20);
    }
}
