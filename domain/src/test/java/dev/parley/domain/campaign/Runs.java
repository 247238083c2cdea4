package dev.parley.domain.campaign;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs and cases as the kit of the ledger keeps them. */
final class Runs {
    static final RunId RUN = new RunId("r4f2a90b1c3");
    static final Duration TOOK = Duration.ofSeconds(61, 123_456_000);
    static final Map<String, Long> CALLS = Map.of("send", 40L, "look", 3_000_000_000L);

    private Runs() {}

    static RunSetup setup(RunId run) {
        return setup(run, 0);
    }

    /** @param minute when it began */
    static RunSetup setup(RunId run, int minute) {
        return new RunSetup(
                run,
                "nightly \"ümläut\"",
                "sandbox",
                List.of("orders.yaml", "Refunds.java"),
                List.of("--tag=smoke", "--pass-rate=90", "--only=Ä \"b\"=c"),
                2,
                200,
                1,
                -7,
                Instant.parse("2026-03-01T10:00:00.123456Z").plusSeconds(60L * minute),
                12,
                Map.of("/srv/acme/orders.yaml", "9f86d081884c7d659a2feaa0c55ad015"),
                Optional.of("/srv/acme"));
    }

    /** @param attempts how each of them came out */
    static CaseResult result(String scenario, int repetition, Verdict... attempts) {
        return new CaseResult(
                new CaseKey("orders.yaml", scenario, repetition),
                Stream.of(attempts).map(Results::of).toList());
    }

    /** As {@link #result}, held in a conversation of its own in each attempt. */
    static CaseResult held(String scenario, Verdict verdict, String... conversations) {
        return new CaseResult(
                new CaseKey("orders.yaml", scenario, 1),
                Stream.of(conversations)
                        .map(id -> Results.in(new ConversationId(id), Results.of(verdict)))
                        .toList());
    }

    static List<CaseResult> cases(RunLedger ledger, RunId run) {
        List<CaseResult> cases = new ArrayList<>();
        ledger.eachCase(run, cases::add);
        return cases;
    }

    static List<String> ids(Stream<KeptRun> runs) {
        return runs.map(kept -> kept.setup().run().value()).toList();
    }
}
