package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.Waiter;
import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignSettings;
import dev.parley.domain.campaign.CampaignSummary;
import dev.parley.domain.campaign.CampaignWatcher;
import dev.parley.domain.campaign.PlannedCase;
import dev.parley.domain.campaign.RunCampaign;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.AdmissionRule;
import dev.parley.domain.exchange.AwaitState;
import dev.parley.domain.exchange.CallRate;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ExchangeRecorder;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.ListenOn;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.exchange.ReplyTime;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.RunScenario;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Talking;
import dev.parley.domain.scenario.TicketLookup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The client of a benchmark, a process of its own, so that its memory is the client's alone. Prints one line of figures. */
final class BenchClient {
    private static final Clock CLOCK = Clock.systemUTC();

    private BenchClient() {}

    /**
     * Runs one campaign several times, one after another: the first in a JVM that has just started, the last in one that is
     * warm. Each round learns anew how fast the bot is.
     *
     * @param words the server's address, how many conversations, how many at once, the bot, how many rounds, and where it is
     *     told how many requests a second the server takes
     */
    public static void main(String[] words) throws IOException {
        Waiter waiter = Waiter.sleeping(CLOCK);
        SandboxClient client = SandboxClient.builtIn();
        CallLimits limits = words.length < 6
                ? CallLimits.STANDARD
                : CallLimits.STANDARD.withRate(new CallRate(Integer.parseInt(words[5]), Duration.ofSeconds(1)));
        var connection = new TenantConnection(
                new CxoneTenant(URI.create(words[0]), client.id(), client.secret(), limits),
                CLOCK,
                waiter,
                new Random(1));
        for (int round = 1; round <= Integer.parseInt(words[4]); round++) {
            campaign(words, connection, waiter, round);
        }
    }

    private static void campaign(String[] words, TenantConnection connection, Waiter waiter, int round)
            throws IOException {
        int parallel = Integer.parseInt(words[2]);
        PollSchedule schedule = PollSchedule.forCampaigns(new Forgetful());
        ContactCentre centre = new ConversationsProfile(connection, PollSchedule.standard(), schedule, CLOCK, waiter)
                .contactCentre(EnumSet.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE));
        BotId bot = new BotId(words[3]);
        Scenario scenario = Scenario.ofLines(
                "bench", bot, VisitorProfile.guest(), JsonObject.empty(), List.of("one", "two", "three", "four"));
        try (var connections = new OpenConnections(URI.create(words[0]).getPort())) {
            Map<String, Long> before = connection.requestsMade();
            Instant began = CLOCK.instant();
            RunCampaign.Outcome outcome = new RunCampaign(
                            run(centre, waiter)::run,
                            new CampaignSettings(parallel, 0, false, 1),
                            () -> admitted(connection, schedule.meanReplyTime(Optional.of(bot))),
                            result -> {},
                            CampaignWatcher.NONE)
                    .run(PlannedCase.of(List.of(scenario), Integer.parseInt(words[1])));
            Duration took = Duration.between(began, CLOCK.instant());
            outcome.unforeseen().ifPresent(thrown -> {
                throw thrown;
            });
            print(round, outcome, took, connection, before, connections.most());
        }
    }

    private static int admitted(TenantConnection connection, Optional<Duration> replyTime) {
        return AdmissionRule.CAMPAIGN.conversations(
                connection.callsPerSecond().orElse(Double.POSITIVE_INFINITY), replyTime.orElse(Duration.ofSeconds(2)));
    }

    private static RunScenario run(ContactCentre centre, Waiter waiter) {
        ExchangeRecorder nothing = event -> {};
        var send = new SendMessage(
                centre,
                new ResolutionClassifier(),
                nothing,
                ContextBudget.STANDARD,
                new ReplyWindow(Duration.ofSeconds(30), Duration.ZERO),
                CLOCK,
                () -> UUID.randomUUID().toString(),
                Guard.KNOWN);
        return new RunScenario(
                new OpenConversation(centre, ContextBudget.STANDARD, nothing, CLOCK),
                new Talking(
                        send,
                        new ListenOn(centre, CLOCK),
                        new AwaitState(centre, CLOCK, waiter),
                        new ResolutionClassifier(),
                        TicketLookup.NONE),
                new CloseConversation(centre, nothing, CLOCK),
                nothing,
                CLOCK,
                () -> new ConversationId(UUID.randomUUID().toString()));
    }

    private static void print(
            int round,
            RunCampaign.Outcome outcome,
            Duration took,
            TenantConnection connection,
            Map<String, Long> before,
            int connections)
            throws IOException {
        Map<String, Long> requests = new TreeMap<>(connection.requestsMade());
        requests.replaceAll((kind, made) -> made - before.getOrDefault(kind, 0L));
        CampaignSummary summary = CampaignSummary.of(new CampaignResult(
                new RunSetup(
                        new RunId("bench"),
                        "bench",
                        "bench",
                        List.of(),
                        List.of(),
                        1,
                        1,
                        0,
                        1,
                        CLOCK.instant(),
                        1,
                        Map.of(),
                        Optional.empty()),
                outcome.cases(),
                outcome.ending(),
                Optional.of(took),
                requests));
        double slowest = outcome.cases().stream()
                .map(one -> one.last().turns().stream()
                        .flatMap(turn -> turn.timing().botTime().stream())
                        .reduce(Duration.ZERO, Duration::plus))
                .max(Duration::compareTo)
                .map(BenchClient::seconds)
                .orElse(0.0);
        double meanDelay = summary.detectionDelay().sorted().stream()
                .mapToLong(Duration::toMillis)
                .average()
                .orElse(0);
        Instant began = CLOCK.instant().minus(took);
        double lastOpened = outcome.cases().stream()
                .map(one ->
                        Duration.between(began, one.last().turns().getFirst().at()))
                .max(Duration::compareTo)
                .map(BenchClient::seconds)
                .orElse(0.0);
        double closing = outcome.cases().stream()
                .map(one -> {
                    var last = one.last().turns().getLast();
                    return Duration.between(
                            last.at().plus(last.timing().total()),
                            one.last().began().plus(one.last().took()));
                })
                .max(Duration::compareTo)
                .map(BenchClient::seconds)
                .orElse(0.0);
        long replied = summary.botTime().sorted().size();
        String verdicts = outcome.cases().stream()
                .map(one -> one.last())
                .collect(Collectors.groupingBy(SimulationResult::verdict, Collectors.counting()))
                .toString();
        System.out.printf(
                "%d: turns=%d replied=%d calls/turn=%.2f seen p50=%d p99=%d mean=%.0f ms, wall=%.1f s (last opened after %.1f s, longest closing %.1f s), slowest bot=%.1f s (x%.2f), token calls=%d, connections=%d, answered 429=%d, peak RSS=%d MB, %s %s%n",
                round,
                summary.turns(),
                replied,
                summary.callsPerTurn().orElse(0.0),
                summary.detectionDelay().at(0.5).map(Duration::toMillis).orElse(-1L),
                summary.detectionDelay().at(0.99).map(Duration::toMillis).orElse(-1L),
                meanDelay,
                seconds(took),
                lastOpened,
                closing,
                slowest,
                slowest == 0 ? 0 : seconds(took) / slowest,
                requests.getOrDefault("token", 0L),
                connections,
                connection.complaints(),
                peakMemory(),
                verdicts,
                requests);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .map(kib -> kib / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** Every benchmark learns anew. */
    private static final class Forgetful implements ReplyTimeMemory {
        @Override
        public List<ReplyTime> recall(Optional<BotId> bot) {
            return List.of();
        }

        @Override
        public void keep(Optional<BotId> bot, ReplyTime time) {}
    }
}
