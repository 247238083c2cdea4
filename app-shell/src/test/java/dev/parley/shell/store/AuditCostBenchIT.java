package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.conversations.ConversationsProfile;
import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.Waiter;
import dev.parley.domain.audit.AuditOrigin;
import dev.parley.domain.audit.AuditedExchange;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.AwaitState;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ExchangeRecorder;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.ListenOn;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.RunScenario;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Talking;
import dev.parley.domain.scenario.TicketLookup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a durable audit costs a campaign: the same conversations at once with and without it, round by round. */
class AuditCostBenchIT {
    private static final int CONVERSATIONS = Integer.getInteger("parley.conversations", 200);
    private static final int ROUNDS = 5;
    private static final List<String> LINES =
            List.of("Hello", "I need help with my order", "Track order 12345", "Thank you, that solved it");
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void theCostOfADurableAuditIsPrinted() throws Exception {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        campaign(Optional.empty(), 20);
        for (int round = 0; round < ROUNDS; round++) {
            without.add(campaign(Optional.empty(), CONVERSATIONS));
            with.add(campaign(Optional.of(folder.resolve("round-" + round)), CONVERSATIONS));
        }
        System.out.printf(
                "%d conversations at once, %d turns each, %d rounds; wall without audit %.2f s (%s), with %.2f s (%s): %+.1f %%%n",
                CONVERSATIONS,
                LINES.size(),
                ROUNDS,
                median(without),
                without,
                median(with),
                with,
                (median(with) / median(without) - 1) * 100);
    }

    private static double campaign(Optional<Path> audited, int conversations) throws Exception {
        Waiter waiter = Waiter.sleeping(CLOCK);
        Optional<Store> store = audited.map(place -> Stores.open(StoreSettings.in(place), Processes.ofThisMachine()));
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory(CLOCK, waiter))) {
            SandboxClient client = SandboxClient.builtIn();
            var connection = new TenantConnection(
                    new CxoneTenant(sandbox.baseUrl(), client.id(), client.secret(), CallLimits.STANDARD),
                    CLOCK,
                    waiter,
                    new Random(1));
            ContactCentre centre = new ConversationsProfile(connection, PollSchedule.standard(), CLOCK, waiter)
                    .contactCentre(EnumSet.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE));
            RunScenario run =
                    running(centre, store.map(it -> recorder(it, connection)).orElse(event -> {}));
            long began = System.nanoTime();
            for (SimulationResult result : atOnce(run, conversations)) {
                assertThat(result.turns()).hasSize(LINES.size());
            }
            return Math.round((System.nanoTime() - began) / 1e7) / 100.0;
        } finally {
            store.ifPresent(Store::close);
        }
    }

    private static List<SimulationResult> atOnce(RunScenario run, int conversations) throws Exception {
        var visitor = new VisitorProfile("Test", "User", "test@example.com", Map.of());
        var scenario = Scenario.ofLines("bench", new BotId("order-bot"), visitor, JsonObject.empty(), LINES);
        List<SimulationResult> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SimulationResult>> running = IntStream.range(0, conversations)
                    .mapToObj(number -> threads.submit(() -> run.run(scenario, 0, turn -> {})))
                    .toList();
            for (Future<SimulationResult> each : running) {
                results.add(each.get());
            }
        }
        return results;
    }

    private static ExchangeRecorder recorder(Store store, TenantConnection connection) {
        return new AuditedExchange(
                store.auditTrail(),
                new AuditOrigin("bench", Optional.of("r1"), Optional.empty()),
                new Redactor(RedactionPolicy.STANDARD, store.pseudonyms(), text -> text),
                connection::requestsByThisThread);
    }

    private static RunScenario running(ContactCentre centre, ExchangeRecorder recorder) {
        var send = new SendMessage(
                centre,
                new ResolutionClassifier(),
                recorder,
                ContextBudget.STANDARD,
                new ReplyWindow(Duration.ofSeconds(30), Duration.ofMillis(1500)),
                CLOCK,
                () -> UUID.randomUUID().toString(),
                Guard.STRICT);
        return new RunScenario(
                new OpenConversation(centre, ContextBudget.STANDARD, recorder, CLOCK),
                new Talking(
                        send,
                        new ListenOn(centre, CLOCK),
                        new AwaitState(centre, CLOCK, Waiter.sleeping(CLOCK)),
                        new ResolutionClassifier(),
                        TicketLookup.NONE),
                new CloseConversation(centre, recorder, CLOCK),
                recorder,
                CLOCK,
                () -> new ConversationId(UUID.randomUUID().toString()));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
