package dev.parley.domain.campaign;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ContactFault;
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
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results as a campaign meets them, for tests. */
public final class Results {
    private static final ConversationId ID = new ConversationId("c-1");
    private static final Place PLACE = new Place("orders.yaml", 3);
    private static final Resolution UNRESOLVED =
            new Resolution.Unresolved(List.of(new Evidence("no-sign", "no sign of a solution")));

    private Results() {}

    /** A scenario of that name. */
    public static Scenario scenario(String name) {
        return Scenario.ofLines(
                name, new BotId("order-bot"), VisitorProfile.guest(), JsonObject.empty(), List.of("Hello"));
    }

    /** The same, written in a file. */
    public static Scenario scenario(String name, String source) {
        Scenario s = scenario(name);
        return new Scenario(
                s.name(),
                s.tags(),
                s.bot(),
                s.visitor(),
                s.session(),
                s.variables(),
                s.steps(),
                s.always(),
                s.ends(),
                new Place(source, 1));
    }

    /** A result that comes out so. */
    public static SimulationResult of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> result(new Completion.AllSaid(), List.of());
            case FAILED -> result(new Completion.FellShort(failure("equals")), List.of(failure("equals")));
            case TIMEOUT -> result(new Completion.FellShort(failure("silent")), List.of(failure("silent")));
            case DISCONNECTED -> broken(new ContactFault.Unreachable("localhost:1", "refused"));
            case RATE_LIMITED -> broken(new ContactFault.RateLimited(Instant.EPOCH));
            case VENDOR_ERROR -> broken(new ContactFault.VendorFailed(503));
            case INTERRUPTED -> result(new Completion.Interrupted(), List.of());
            case FLAKY -> throw new IllegalArgumentException("a single attempt is not flaky");
        };
    }

    static SimulationResult broken(ContactFault fault) {
        return result(new Completion.BrokenOff(fault), List.of());
    }

    static CampaignResult campaign(Verdict... verdicts) {
        return campaign(Stream.of(verdicts).map(Results::of).toList());
    }

    static CampaignResult campaign(List<SimulationResult> results) {
        List<CaseResult> cases = IntStream.range(0, results.size())
                .mapToObj(i -> new CaseResult(new CaseKey("orders.yaml", "Track", i + 1), List.of(results.get(i))))
                .toList();
        return new CampaignResult(
                setup(cases.size()),
                cases,
                CampaignResult.Ending.COMPLETE,
                Optional.of(Duration.ofSeconds(3)),
                Map.of("send", 5L));
    }

    static RunSetup setup(int cases) {
        return new RunSetup(
                new RunId("r1"),
                "nightly",
                "sandbox",
                List.of("orders.yaml"),
                List.of(),
                1,
                10,
                0,
                7,
                Instant.EPOCH,
                cases,
                Map.of(),
                Optional.empty());
    }

    /** The same, held in another conversation. */
    public static SimulationResult in(ConversationId conversation, SimulationResult held) {
        return new SimulationResult(
                held.scenario(),
                conversation,
                held.began(),
                held.took(),
                held.seed(),
                held.turns(),
                held.observations(),
                held.transcript(),
                held.checks(),
                held.variables(),
                held.resolution(),
                held.completion(),
                held.closing());
    }

    private static Check failure(String rule) {
        return new Check(PLACE, 1, Check.Status.FAILED, false, rule, "message 1 of the bot to equal 'OK'", "'no'");
    }

    private static SimulationResult result(Completion completion, List<Check> checks) {
        var turn = new Turn(
                ID,
                1,
                "Hello",
                Instant.EPOCH,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new TurnOutcome.Replied(),
                new Timing(
                        Optional.of(Duration.ofMillis(1200)),
                        Optional.of(Duration.ofMillis(90)),
                        Duration.ofMillis(1290),
                        2),
                Optional.empty(),
                UNRESOLVED);
        return new SimulationResult(
                new Played(
                        "Track", new LinkedHashSet<>(List.of("smoke")), new BotId("order-bot"), "Guest", true, PLACE),
                ID,
                Instant.EPOCH,
                Duration.ofSeconds(2),
                7,
                List.of(turn),
                List.of(),
                List.of(),
                checks,
                Map.of(),
                UNRESOLVED,
                completion,
                new Closing.Closed());
    }
}
