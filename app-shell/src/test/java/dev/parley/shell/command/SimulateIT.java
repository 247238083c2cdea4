package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.domain.VirtualTime;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateIT {
    @TempDir
    private Path home;

    private TestParley parley;

    @BeforeEach
    void start() {
        parley = TestParley.at(home);
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void runsTheBuiltInExampleAndShowsConversationVerdictAndAudit() {
        Run run = parley.run("simulate");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains(
                        "Test       Hello",
                        "order-bot  Hello Test!",
                        "[Track an order] [Returns] [Delivery]",
                        "order-bot  Thank you, I am looking that up.",
                        "order-bot  Order 12345 is on its way",
                        "verdict   resolved-by-bot",
                        "course    all-said, 4 of 4 lines",
                        "closing   closed")
                .containsPattern("4 +2026-01-15 \\S+ +Thank you, that solved it .* yes +replied");
        assertThat(run.complaints()).singleElement().asString().contains("no tenant is configured");
    }

    @Test
    void givesMachinesOneObjectWithEverything() {
        JsonNode it = json(parley.run("simulate", "-o", "json"));

        assertThat(it.path("completion").asString()).isEqualTo("all-said");
        assertThat(it.path("closing").asString()).isEqualTo("closed");
        assertThat(it.path("resolution").asString()).isEqualTo("resolved-by-bot");
        assertThat(it.path("turns")).hasSize(4);
        assertThat(it.path("audit")).hasSize(4);
        assertThat(it.path("transcript")).hasSize(11);
        assertThat(it.path("calls").path("send").asLong()).isEqualTo(4);
        assertThat(it.path("calls").path("token").asLong()).isEqualTo(1);
        JsonNode audit = it.path("audit").path(2);
        assertThat(List.copyOf(audit.propertyNames()))
                .startsWith(
                        "timestamp",
                        "conversationId",
                        "turn",
                        "userMessage",
                        "botResponse",
                        "contextSize",
                        "state",
                        "resolution",
                        "outcome")
                .contains("tenant", "bot", "run", "message", "answers", "botTimeMs", "detectionDelayMs", "calls");
        assertThat(audit.path("calls").asInt()).isBetween(3, 9);
        assertThat(audit.path("userMessage").asString()).isEqualTo("Track order 12345");
    }

    @ParameterizedTest
    @CsvSource({"ndjson, '{\"scenario\":\"example\"'", "yaml, 'scenario: example'", "csv, 'scenario,tenant,bot'"})
    void writesEveryOtherFormat(String format, String begin) {
        Run run = parley.run("simulate", "-o", format);

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith(begin).contains("resolved-by-bot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rush-hour", "storm"})
    void saysTheSameInAnyWeather(String weather) {
        List<String> calm = words(json(parley.run("simulate", "-o", "json")));

        for (String seed : List.of("1", "2", "3")) {
            Run run = parley.run("simulate", "-o", "json", "--weather", weather, "--seed", seed);
            assertThat(words(json(run))).as("seed " + seed).isEqualTo(calm);
        }
    }

    @Test
    void endsWithOneWhenALineMeetsSilence() {
        Run run = parley.run(
                "simulate", "--bot", "billing-bot", "--say", "I need legal advice", "--say", "Where is my invoice?");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains("silent; nobody answered within 30 s", "closing   closed");
    }

    @Test
    void endsWithTwoAndALineForEveryPlannedTurnWhenTheGuardRefuses() {
        Run run = parley.run("simulate", "-q", "--session", "history=" + "x".repeat(70_000));

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.complaints())
                .singleElement()
                .asString()
                .contains("70,", "65,536", "botSession.history", "Pruning would leave", "--prune-to");
        assertThat(run.out())
                .contains("closing   there was nothing to close")
                .containsPattern("4 +\\S+ \\S+ +Thank you.*not-said");
    }

    @Test
    void closesAndKeepsTheRecordWhenItIsInterrupted() {
        Run run = parley.reading(new InterruptsAtOnce(), "simulate", "-o", "json");

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        JsonNode it = JsonMapper.shared().readTree(run.out());
        assertThat(it.path("completion").asString()).isEqualTo("interrupted");
        assertThat(it.path("audit")).hasSize(4);
        assertThat(parley.run("conversation", "list", "-o", "ndjson").out()).doesNotContain("\"active\"");
    }

    @Test
    void showsAPersonEachTurnWhenItIsOverAndOnlyOnce() {
        Run run = parley.typed(List.of(), "simulate");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().indexOf("Track order 12345")).isLessThan(run.out().indexOf("verdict"));
        assertThat(run.out()).containsOnlyOnce("order-bot  Thank you, I am looking that up.");
        assertThat(run.err()).contains("line 1 of 4", "line 4 of 4");
    }

    @Test
    void closesAlsoWhenNobodyReadsAnyMore() {
        parley.typedIntoAClosedWindow(List.of(), "simulate");
        parley.typedIntoAClosedWindow(List.of("Hello"), "chat");

        assertThat(parley.run("conversation", "list", "-o", "json").out())
                .contains("\"closed\"")
                .doesNotContain("\"active\"", "\"pending\"");
    }

    @Test
    void talksToTheTenantOfTheEnvironment() {
        VirtualTime time = parley.time();
        try (Sandbox tenant = Sandbox.start(SandboxSettings.inMemory(time, time))) {
            Run run = parley.with(tenant.baseUrl().toString(), "sandbox", "sandbox")
                    .run("simulate");

            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).contains("verdict   resolved-by-bot", "with order-bot at env");
            assertThat(run.err()).isEmpty();
            assertThat(tenant.calls().of(Route.SEND)).isEqualTo(4);
        }
    }

    @Test
    void makesWeatherOnlyInTheSandbox() {
        try (TestParley other = TestParley.at(home).with("http://127.0.0.1:1", "me", "s3cr3t-of-mine")) {
            Run run = other.run("simulate", "--weather", "storm");

            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("only the sandbox has weather", "--tenant sandbox");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void talksToBotsOfTheUser() throws Exception {
        Path bots = Files.createDirectories(parley.configuration().resolve("bots"));
        Files.writeString(bots.resolve("echo-bot.yaml"), """
                        name: echo-bot
                        language: en
                        description: Says the same to everyone
                        rules:
                          - when: [rains]
                            say: Is that so?
                        fallback:
                          say: I only talk about the weather.
                        """);

        Run run = parley.run("simulate", "--bot", "echo-bot", "--say", "It rains", "--first-name", "Ann");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Ann       It rains", "echo-bot  Is that so?");
    }

    private static JsonNode json(Run run) {
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(run.out());
    }

    private static List<String> words(JsonNode simulation) {
        return simulation
                .path("transcript")
                .valueStream()
                .map(message -> message.path("author").asString() + ": "
                        + message.path("text").asString())
                .toList();
    }

    /** Somebody who presses Ctrl-C before anything could be said. */
    private static final class InterruptsAtOnce implements TestParley.Input {
        @Override
        public void meets(Interruption interruption) {
            interruption.request();
        }

        @Override
        public String read(String prompt) {
            throw new AssertionError("nothing is asked");
        }
    }
}
