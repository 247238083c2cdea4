package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One classifier, with the user's own rules, for simulations, live conversations and synced deltas. */
class OneClassifierIT {
    private static final String LINE = "Track order 12345";
    private static final String OWN = """
            language: english
            bots: [order-bot]
            cues:
              solved-by-bot:
                - 'order ..1 is on its way'
              not-understood:
                - 'i am looking that up'
            """;

    @TempDir
    private Path home;

    private TestParley parley;

    @BeforeEach
    void start() {
        parley = TestParley.at(home);
        DeskHome.at(home, parley);
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void anOwnRuleChangesTheVerdictsOfASimulationAndOfASyncedDeltaAlike() throws IOException {
        assertThat(simulated()).isEqualTo("unresolved");
        assertThat(synced()).isEqualTo("unresolved");
        own(OWN);

        assertThat(simulated()).isEqualTo("resolved-by-bot");
        assertThat(synced()).isEqualTo("resolved-by-bot");
    }

    @Test
    void aRuleForAnotherBotOrTenantChangesNeither() throws IOException {
        own(OWN.replace("order-bot", "billing-bot"));
        assertThat(List.of(simulated(), synced())).containsOnly("unresolved");

        own("tenants: [acme]\n" + OWN);
        assertThat(List.of(simulated(), synced())).containsOnly("unresolved");
    }

    @Test
    void anOwnRuleIsWhatAlwaysChecksAlsoWhereAKeptRunIsJudgedAgain() throws IOException {
        Path file = Files.writeString(home.resolve("track.yaml"), """
                scenario: Track an order
                bot: order-bot
                always: [no fallback]
                steps:
                  - says: %s
                  - bot: {contains: looking}
                    ignoring the rest: true
                """.formatted(LINE));
        assertThat(parley.run("simulate", file.toString()).code()).isEqualTo(ExitCode.DONE);
        own(OWN);

        Run again = parley.run("simulate", "recheck", "last");
        Run live = parley.run("simulate", file.toString());

        for (Run run : List.of(again, live)) {
            assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(run.out()).contains("the bot always to understand", "I am looking that up");
        }
    }

    @Test
    void anOwnRuleIsWhatAScenarioMadeOfAConversationExpects() throws IOException {
        String id = talk();
        own(OWN);
        Path file = home.resolve("made.yaml");
        Run run = parley.run("scenario", "from-conversation", id, "--file", file.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(file)).contains("ends: resolvedByBot");
    }

    @Test
    void aCircleIsCalledTheSameWhereverItIsMet() throws IOException {
        List<String> lines = List.of("Hello", "Blah blah", "Bleh bleh");
        JsonNode run = json(Stream.concat(
                        Stream.of("simulate", "--bot", "order-bot"),
                        lines.stream().flatMap(line -> Stream.of("--say", line)))
                .toArray(String[]::new));
        String simulated = run.path("conversation").asString();
        String chat =
                json("conversation", "open", "--bot", "order-bot").path("id").asString();
        for (String line : lines) {
            parley.run("conversation", "say", chat, line);
        }
        Path file = home.resolve("made.yaml");
        parley.run("scenario", "from-conversation", chat, "--file", file.toString());
        parley.time().pass(Duration.ofHours(2));
        assertThat(parley.run("resolution", "backfill").code()).isEqualTo(ExitCode.DONE);
        JsonNode local = json("resolution", "report", "--by", "outcome").path("local");

        assertThat(outcomeOf(simulated)).isEqualTo("looped");
        assertThat(outcomeOf(chat)).isEqualTo("looped");
        assertThat(Files.readString(file)).contains("ends: looped");
        assertThat(local.path("outcomes")).hasSize(1);
        assertThat(local.path("outcomes").path(0).path("outcome").asString()).isEqualTo("looped");
        assertThat(local.path("outcomes").path(0).path("count").asInt()).isEqualTo(2);
        assertThat(local.path("rates").path(5).path("rate").asString()).isEqualTo("loop");
        assertThat(local.path("rates").path(5).path("count").asInt()).isEqualTo(2);
    }

    private String outcomeOf(String conversation) {
        return json("resolution", "explain", conversation).path("outcome").asString();
    }

    private String simulated() {
        JsonNode run = json("simulate", "--bot", "order-bot", "--say", LINE);
        JsonNode report = json("resolution", "explain", run.path("conversation").asString(), "--recorded");
        assertThat(run.path("verdict").path("outcome").asString(run.toString()))
                .contains(report.path("outcome").asString());
        return report.path("outcome").asString();
    }

    /** Held by somebody else: what Parley knows of it is what the sync sees. */
    private String synced() {
        String id = talk();
        parley.time().pass(Duration.ofHours(2));
        assertThat(parley.run("sync", "run").code()).isEqualTo(ExitCode.DONE);
        parley.time().pass(Duration.ofSeconds(1));
        JsonNode ended = json("resolution", "report", "--last", "3h", "--entry", "synced", "--by", "outcome")
                .path("local")
                .path("outcomes");
        assertThat(ended).as(id).hasSize(1);
        parley.time().pass(Duration.ofHours(4));
        return ended.path(0).path("outcome").asString();
    }

    private String talk() {
        String id =
                json("conversation", "open", "--bot", "order-bot").path("id").asString();
        assertThat(parley.run("conversation", "say", id, LINE).code()).isEqualTo(ExitCode.DONE);
        return id;
    }

    private void own(String text) throws IOException {
        Path folder = Files.createDirectories(parley.configuration().resolve("resolution"));
        Files.writeString(folder.resolve("own.yaml"), text);
        parley.restart();
    }

    private JsonNode json(String... words) {
        String[] more = java.util.Arrays.copyOf(words, words.length + 2);
        more[words.length] = "-o";
        more[words.length + 1] = "json";
        Run run = parley.run(more);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(run.out());
    }
}
