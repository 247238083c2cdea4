package dev.parley.shell.report;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Timing;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.scenario.Check;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Played;
import dev.parley.domain.scenario.SimulationResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs to report on: four turns each, every seventh conversation fails at the third. */
final class Campaigns {
    static final Instant BEGAN = Instant.parse("2026-01-15T09:00:00Z");
    private static final List<String> LINES =
            List.of("Hello", "I need help with my order", "Track order 12345", "Thank you, that solved it");
    private static final List<String> ANSWERS = List.of(
            "Hello Test! I can help with your order.",
            "What is your order number? It has at least three digits and is in the confirmation e-mail.",
            "Order 12345 is on its way and left our warehouse yesterday.",
            "Glad I could help. Your issue is resolved.");
    private static final Resolution SOLVED =
            new Resolution.ResolvedByBot(List.of(new Evidence("bot-solved", "bot said: 'Your issue is resolved.'")));

    /** A flow that carries more and more. */
    private static final List<ContextData> CONTEXTS = Stream.of(2_000, 14_000, 31_000, 58_000)
            .map(bytes -> ContextData.live(
                    new JsonObject(Map.of("notes", new JsonValue.JsonString("x".repeat(bytes)))), BEGAN))
            .toList();

    private Campaigns() {}

    static CampaignResult of(int conversations) {
        return of(conversations, ANSWERS.get(2));
    }

    /** A run of that name, with one scenario of that name. */
    static CampaignResult called(String name) {
        CampaignResult one = of(1);
        RunSetup s = one.setup();
        return new CampaignResult(
                new RunSetup(
                        s.run(),
                        name,
                        s.tenant(),
                        s.sources(),
                        s.options(),
                        s.repeat(),
                        s.parallel(),
                        s.retries(),
                        s.seed(),
                        s.began(),
                        s.cases(),
                        s.fingerprints(),
                        s.folder()),
                List.of(new CaseResult(
                        new CaseKey(name, name, 1), one.cases().getFirst().attempts())),
                one.ending(),
                one.took(),
                one.calls());
    }

    /** One case with these attempts, each failed or not. */
    static CampaignResult tried(Boolean... failed) {
        CampaignResult one = of(1);
        List<SimulationResult> attempts = new ArrayList<>();
        for (int i = 0; i < failed.length; i++) {
            attempts.add(attempt(2 * i, failed[i], ANSWERS.get(2)));
        }
        return new CampaignResult(
                one.setup(),
                List.of(new CaseResult(one.cases().getFirst().key(), attempts)),
                one.ending(),
                one.took(),
                one.calls());
    }

    /** How its cases are had again where {@code sandbox} is the usual tenant. */
    static RunAgain again(CampaignResult result) {
        return new RunAgain(result.setup(), Optional.of("sandbox"), Path.of("/work"));
    }

    /** @param third the bot's third answer, whatever it is */
    static CampaignResult of(int conversations, String third) {
        List<CaseResult> cases = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            var key =
                    new CaseKey("scenarios/orders.yaml", i % 2 == 0 ? "Track an order" : "Return a parcel", i / 2 + 1);
            List<SimulationResult> attempts = i % 11 == 5
                    ? List.of(attempt(i, true, third), attempt(i, false, third))
                    : List.of(attempt(i, i % 7 == 2, third));
            cases.add(new CaseResult(key, attempts));
        }
        return new CampaignResult(
                new RunSetup(
                        new RunId("r4f2a90b1c3"),
                        "nightly",
                        "sandbox",
                        List.of("scenarios/orders.yaml"),
                        List.of("--guard=known", "--pass-rate=80"),
                        conversations / 2,
                        50,
                        1,
                        7,
                        BEGAN,
                        conversations,
                        Map.of(),
                        Optional.empty()),
                cases,
                CampaignResult.Ending.COMPLETE,
                Optional.of(Duration.ofSeconds(42)),
                Map.of("send", 4L * conversations, "interactions", 6L * conversations));
    }

    private static SimulationResult attempt(int number, boolean failing, String third) {
        var id = new ConversationId("6f1c2a52-4f0b-4c39-9d53-%012d".formatted(number));
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < LINES.size(); i++) {
            turns.add(turn(id, i, number, failing && i == 3, third));
        }
        var failure = new Check(
                new Place("scenarios/orders.yaml", 14),
                3,
                Check.Status.FAILED,
                false,
                "contains",
                "message 1 of the bot to contain 'was delivered'",
                "'" + third + "'");
        return new SimulationResult(
                new Played(
                        number % 2 == 0 ? "Track an order" : "Return a parcel",
                        new LinkedHashSet<>(List.of("smoke", "orders")),
                        new BotId("order-bot"),
                        "Test",
                        true,
                        new Place("scenarios/orders.yaml", 3)),
                id,
                BEGAN.plusMillis(number * 20L),
                Duration.ofMillis(5200 + number % 900),
                number,
                turns,
                List.of(),
                List.of(),
                failing ? List.of(failure) : List.of(),
                Map.of("order", "12345"),
                failing ? new Resolution.Unresolved(List.of(new Evidence("no-sign", "no sign of a solution"))) : SOLVED,
                failing
                        ? new Completion.FellShort(failure)
                        : number % 23 == 19
                                ? new Completion.BrokenOff(new ContactFault.VendorFailed(503))
                                : new Completion.AllSaid(),
                new Closing.Closed());
    }

    private static Turn turn(ConversationId id, int i, int number, boolean unsaid, String third) {
        long bot = 400 + (number * 37L + i * 211L) % 1900;
        var reply = new Message(
                new MessageId("m" + number + "-" + i),
                new Author.Bot(),
                i == 2 ? third : ANSWERS.get(i),
                Optional.of(BEGAN.plusMillis(bot)),
                Optional.empty(),
                i == 0 ? List.of(QuickReply.saying("Track an order"), QuickReply.saying("Returns")) : List.of(),
                i == 2
                        ? List.of(new Attachment.Card(
                                "Order 12345", "on its way", Optional.empty(), List.of(QuickReply.saying("Details"))))
                        : List.of(),
                JsonObject.empty());
        var after = new ConversationSnapshot(
                new Conversation(
                        id,
                        i == 3 && !unsaid ? new ConversationState.Pending() : new ConversationState.Active(),
                        Optional.empty(),
                        Optional.of(new BotId("order-bot")),
                        VisitorProfile.guest(),
                        Optional.empty(),
                        Optional.empty()),
                CONTEXTS.get(i));
        return new Turn(
                id,
                i + 1,
                LINES.get(i),
                BEGAN.plusMillis(number * 20L + i * 1_310L),
                Optional.empty(),
                unsaid ? List.of() : List.of(reply),
                List.of(),
                List.of(),
                unsaid ? new TurnOutcome.NotSaid() : new TurnOutcome.Replied(),
                unsaid
                        ? Timing.NONE
                        : new Timing(
                                Optional.of(Duration.ofMillis(bot)),
                                Optional.of(Duration.ofMillis(40 + bot % 160)),
                                Duration.ofMillis(bot + 100),
                                3),
                Optional.of(after),
                SOLVED);
    }
}
