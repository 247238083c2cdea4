package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Call;
import dev.parley.cxone.sandbox.Fault;
import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.SimulationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one conversation survives, many at once survive too: they share permits, circuit and gate. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CrowdTest {
    @Test
    void lostAnswersOfManyNeitherBlockNorDouble() throws Exception {
        Weather losesEachFirstSend = call -> call.route() == Route.SEND && call.index() == 0
                ? Optional.of(new Fault.ResetAfterProcessing())
                : Optional.empty();

        assertAllSaidOnce(losesEachFirstSend, limits(2), 20);
    }

    @Test
    void aCircuitThatOpensForManyLetsAllThroughInTheEnd() throws Exception {
        Weather failsAtFirst = call -> call.route() == Route.SEND && call.index() < 2
                ? Optional.of(new Fault.ServerError(503))
                : Optional.empty();

        assertAllSaidOnce(failsAtFirst, limits(32), 60);
    }

    @Test
    void whoQueuedWhenTheTenantSaidStopDoesNotGoOut() throws Exception {
        var weather = new StopsOnce();
        try (SandboxTenant tenant = tenant(weather, limits(1))) {
            weather.time.set(tenant.time);

            run(tenant, 8);

            Instant stopped = weather.stoppedAt.get();
            assertThat(stopped).isNotNull();
            assertThat(weather.sends)
                    .filteredOn(at -> at.isAfter(stopped))
                    .allMatch(at -> !at.isBefore(stopped.plusSeconds(5)));
            assertThat(weather.sends).filteredOn(at -> at.equals(stopped)).hasSize(1);
        }
    }

    /** Tells the first sender to come back in five seconds. */
    private static final class StopsOnce implements Weather {
        private final AtomicReference<VirtualTime> time = new AtomicReference<>();
        private final AtomicReference<Instant> stoppedAt = new AtomicReference<>();
        private final Queue<Instant> sends = new ConcurrentLinkedQueue<>();

        @Override
        public Optional<Fault> next(Call call) {
            if (call.route() != Route.SEND) {
                return Optional.empty();
            }
            Instant now = time.get().instant();
            sends.add(now);
            return stoppedAt.compareAndSet(null, now) ? Optional.of(new Fault.TooManyRequests("5")) : Optional.empty();
        }
    }

    private static void assertAllSaidOnce(Weather weather, CallLimits limits, int many) throws Exception {
        try (SandboxTenant tenant = tenant(weather, limits)) {
            for (SimulationResult result : run(tenant, many)) {
                assertThat(result.completion()).isEqualTo(new Completion.AllSaid());
                assertThat(tenant.centre().history(result.conversation()))
                        .filteredOn(message -> message.author() instanceof Author.Visitor)
                        .extracting(Message::text)
                        .containsExactly("one please");
            }
        }
    }

    private static List<SimulationResult> run(SandboxTenant tenant, int many)
            throws InterruptedException, ExecutionException {
        var simulation = new Simulation(tenant);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SimulationResult>> started = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                started.add(threads.submit(() -> simulation.say("kit-bot", List.of("one please"))));
            }
            List<SimulationResult> results = new ArrayList<>();
            for (Future<SimulationResult> each : started) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static SandboxTenant tenant(Weather weather, CallLimits limits) {
        return SandboxTenant.with(
                weather, rules -> rules.but().idempotencyKeys(false).build(), List.of(SandboxTenant.CLIENT), limits);
    }

    /** The time that a whole operation may take is generous: the crowd shares one clock, and whoever waits moves it. */
    private static CallLimits limits(int concurrent) {
        CallLimits s = CallLimits.STANDARD;
        return new CallLimits(
                s.connect(),
                s.exchange(),
                Duration.ofMinutes(30),
                s.attempts(),
                concurrent,
                6_000,
                s.firstPause(),
                s.longestPause(),
                s.settle(),
                s.rest(),
                s.rate());
    }
}
