package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.context.ContextBudget;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class JsonReportTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource());

    @Test
    void whateverARunHoldsTheSchemaKnowsIt() {
        IntStream.range(0, 200)
                .forEach(seed -> assertThat(errors(written(run(seed, 2))))
                        .as("seed %d", seed)
                        .isEmpty());
    }

    @Test
    void aRunWithoutCasesFitsTheSchemaToo() {
        assertThat(errors(written(run(1, 0)))).isEmpty();
    }

    /** The canary: a schema that let everything through would not notice any of these. */
    @Test
    void theSchemaRefusesWhatIsMissingUnknownOrOfAnotherKind() {
        JsonNode report = JSON.readTree(written(run(7, 3)));
        List<ObjectNode> records = new ArrayList<>();
        collect(report, records);
        int found = 0;
        for (ObjectNode one : records) {
            if (errors(report.toString()).isEmpty() && isClosed(one, report)) {
                found++;
            }
            if (one.has("type")) {
                String kind = one.get("type").stringValue();
                one.put("type", "Other");
                assertThat(errors(report.toString())).as(kind).isNotEmpty();
                one.put("type", kind);
            }
        }
        assertThat(found).isGreaterThan(50);
        for (String member : List.of("version", "setup", "ending", "calls", "summary", "cases")) {
            JsonNode without = report.deepCopy();
            ((ObjectNode) without).remove(member);
            assertThat(errors(without.toString())).as(member).isNotEmpty();
        }
        ((ObjectNode) report).put("version", 2);
        assertThat(errors(report.toString())).isNotEmpty();
    }

    @Test
    void theCasesOfAReportAreReadBackAsTheyWere() {
        CampaignResult run = run(3, 4);
        JsonNode report = ResultJson.json().readTree(written(run));

        assertThat(report.get("cases").valueStream().map(one -> ResultJson.read(one.toString())))
                .containsExactlyElementsOf(run.cases());
        assertThat(ResultJson.readSetup(report.get("setup").toString())).isEqualTo(run.setup());
    }

    @Test
    void eachCaseTellsHowItIsHadAgainAndAResultWithoutThatFitsTheSchemaToo() {
        CampaignResult run = run(3, 1);
        ObjectNode report = (ObjectNode) JSON.readTree(written(run));
        ObjectNode one = (ObjectNode) report.get("cases").get(0);

        assertThat(one.get("again").stringValue())
                .startsWith("parley simulate orders.yaml --only Track --bot ")
                .contains(" --guard known ", " --parallel 1 --retries 0");
        assertThat(one.has("notAgain")).isFalse();
        one.remove("again");
        assertThat(errors(report.toString())).isEmpty();
        one.put("notAgain", "it came from no file");
        assertThat(errors(report.toString())).isEmpty();
        one.put("again", 7);
        assertThat(errors(report.toString())).isNotEmpty();
    }

    @Test
    void whereARateIsRequiredItTellsHowManyMoreRunsWouldDecide() {
        JsonNode summary = JSON.readTree(written(Campaigns.of(40))).get("summary");
        JsonNode first = summary.get("scenarios").get("Track an order");

        assertThat(first.get("passHat").valueStream().map(hat -> hat.get("k").intValue()))
                .containsExactly(2, 5, 10, 20);
        assertThat(first.get("passHat").get(0).get("likely").doubleValue()).isBetween(0.80, 0.81);
        assertThat(first.get("moreToDecide").intValue()).isEqualTo(42);
    }

    @Test
    void eachCaseStandsOnALineOfItsOwnInTheOrderOfThePlan() {
        CampaignResult run = run(3, 4);
        List<String> lines = written(run).lines().toList();

        assertThat(lines).hasSize(6);
        assertThat(lines.subList(1, 5))
                .map(line -> ResultJson.read(line.replaceFirst(",$", "")))
                .containsExactlyElementsOf(run.cases());
    }

    @Test
    void theSummaryTellsTheBotsTimeAndOurDelayApart() {
        JsonNode summary = JSON.readTree(written(run(5, 6))).get("summary");

        assertThat(summary.get("botTime").propertyNames()).containsExactly("p50", "p95", "p99");
        assertThat(summary.get("detectionDelay").propertyNames()).containsExactly("p50", "p95", "p99");
        assertThat(summary.get("botTime")).isNotEqualTo(summary.get("detectionDelay"));
        assertThat(summary.get("verdicts").propertyNames())
                .containsExactly(
                        "passed",
                        "flaky",
                        "failed",
                        "timeout",
                        "disconnected",
                        "rate-limited",
                        "vendor-error",
                        "interrupted");
        assertThat(summary.get("verdicts")
                        .valueStream()
                        .mapToInt(JsonNode::intValue)
                        .sum())
                .isEqualTo(6);
    }

    /** Whether a member that nobody knows is refused there; objects of free members and JSON of others take it. */
    private static boolean isClosed(ObjectNode one, JsonNode report) {
        one.put("nobody-knows-this", 1);
        boolean refused = !errors(report.toString()).isEmpty();
        one.remove("nobody-knows-this");
        return refused;
    }

    private static void collect(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
            object.values().forEach(member -> collect(member, found));
        } else if (node instanceof ArrayNode array) {
            array.values().forEach(item -> collect(item, found));
        }
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String written(CampaignResult run) {
        var out = new StringWriter();
        try {
            JsonReport.write(run, Campaigns.again(run), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static CampaignResult run(long seed, int cases) {
        var chance = new Random(seed);
        List<CaseResult> results = IntStream.range(0, cases)
                .mapToObj(i -> new RandomResults(chance).caseResult())
                .toList();
        return new CampaignResult(
                new RunSetup(
                        new RunId("r" + seed),
                        "nightly \"run\"",
                        "sandbox",
                        List.of("orders.yaml"),
                        List.of("--guard=known", "--pass-rate=90"),
                        2,
                        10,
                        1,
                        chance.nextLong(),
                        Instant.ofEpochSecond(chance.nextInt()),
                        cases,
                        Map.of("/scenarios/orders.yaml", "9f86d081"),
                        seed % 2 == 0 ? Optional.empty() : Optional.of("/elsewhere"),
                        seed % 2 == 0 ? Optional.empty() : Optional.of(new ContextBudget(32 * 1024))),
                results,
                List.copyOf(EnumSet.allOf(Ending.class)).get((int) seed % 4),
                seed % 2 == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(chance.nextInt(100_000))),
                Map.of("POST /conversations", 3L));
    }

    private static String resource() {
        try (InputStream in = JsonReport.class.getResourceAsStream("report-schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
