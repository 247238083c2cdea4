package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.DocumentedErrors;
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

/** Conversations that the sandbox has and no verdict is kept of. */
class ResolutionBackfillIT {
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

    private String talk(String bot, String... lines) {
        String id = json("conversation", "open", "--bot", bot).path("id").asString();
        for (String line : lines) {
            assertThat(parley.run("conversation", "say", id, line).code()).isEqualTo(ExitCode.DONE);
        }
        return id;
    }

    /** Of conversations that stayed open no verdict is kept. */
    private void threeTalks() {
        talk("order-bot", "Hello", "Thank you, that solved it");
        talk("order-bot", "Let me talk to an agent");
        talk("billing-bot", "Hello");
        parley.time().pass(Duration.ofHours(3));
    }

    private JsonNode local(String... more) {
        String[] words = Stream.concat(Stream.of("resolution", "report"), Stream.of(more))
                .toArray(String[]::new);
        return json(words).path("local");
    }

    private JsonNode json(String... words) {
        String[] all = Stream.concat(Stream.of(words), Stream.of("-o", "json")).toArray(String[]::new);
        Run run = parley.run(all);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void whatTheTenantHasCountsBehindItAndTheReportSaysSoBefore() {
        threeTalks();
        JsonNode before = local();
        Run shown = parley.run("resolution", "report");

        assertThat(before.path("conversations").asInt()).isZero();
        assertThat(before.path("unread").path(0).path("from").asString())
                .isEqualTo(before.path("from").asString());
        assertThat(shown.out())
                .contains("only a part counts, here and in the period before: what was held elsewhere from ")
                .contains("'parley resolution backfill --tenant sandbox --from ");

        JsonNode done = json("resolution", "backfill", "--last", "30d");
        assertThat(done.path("judged").asInt()).isEqualTo(3);
        assertThat(done.path("ending").asString()).isEqualTo("complete");
        JsonNode after = local();
        assertThat(after.path("conversations").asInt()).isEqualTo(3);
        assertThat(after.path("rates").path(0).path("count").asInt()).isEqualTo(1);
        assertThat(after.path("unread")).isEmpty();
        assertThat(after.path("notes")).isEmpty();
        assertThat(parley.run("resolution", "report").out()).doesNotContain("only a part", "backfill");
    }

    @Test
    void theLineThatTheReportNamesIsTheOneThatHelps() {
        threeTalks();
        Run report = parley.run("resolution", "report", "--last", "2d", "--bot", "order-bot");
        String line = report.out()
                .lines()
                .filter(text -> text.contains("'parley resolution backfill"))
                .findFirst()
                .orElseThrow();
        String[] words = line.substring(line.indexOf("resolution"), line.indexOf("' reads it"))
                .split(" ");

        Run run = parley.run(words);
        assertThat(run.code()).as(line + run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("judged   2 conversations");
        assertThat(local("--last", "2d", "--bot", "order-bot").path("notes")).isEmpty();
        assertThat(local("--last", "2d").path("notes")).as("of all bots").isNotEmpty();
    }

    @Test
    void doneAgainItJudgesNothingAndWithOtherRulesItJudgesAnew() throws IOException {
        String id = talk("order-bot", "Track order 12345");
        parley.time().pass(Duration.ofHours(3));
        assertThat(json("resolution", "backfill").path("judged").asInt()).isEqualTo(1);
        assertThat(json("resolution", "backfill").path("listed").asInt()).isZero();
        assertThat(local("--by", "outcome")
                        .path("outcomes")
                        .path(0)
                        .path("outcome")
                        .asString())
                .as(id)
                .isEqualTo("unresolved");
        Path rules = Files.createDirectories(parley.configuration().resolve("resolution"));
        Files.writeString(rules.resolve("own.yaml"), """
                language: english
                bots: [order-bot]
                cues: {solved-by-bot: ['order ..1 is on its way']}
                """);
        parley.restart();

        assertThat(json("resolution", "backfill").path("judged").asInt()).isZero();
        assertThat(json("resolution", "backfill", "--again").path("judged").asInt())
                .isEqualTo(1);
        assertThat(local("--by", "outcome")
                        .path("outcomes")
                        .path(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("resolved-by-bot");
    }

    @Test
    void simulationsStayWhatTheyAreAlsoThoseOfAnotherMachine() throws IOException {
        assertThat(parley.run("simulate", "--bot", "order-bot", "--say", "Hello")
                        .code())
                .isEqualTo(ExitCode.DONE);
        talk("order-bot", "Hello");
        parley.time().pass(Duration.ofHours(3));
        assertThat(json("resolution", "backfill").path("judged").asInt()).isEqualTo(1);

        JsonNode here = local("--by", "entry").path("groups");
        assertThat(here.valueStream().map(group -> group.path("key").asString()))
                .containsExactly("simulated", "synced");
        onAnotherMachine();
        assertThat(json("resolution", "backfill").path("judged").asInt()).isEqualTo(2);
        assertThat(local("--by", "entry")
                        .path("groups")
                        .valueStream()
                        .map(group -> group.path("key").asString()
                                + group.path("conversations").asInt()))
                .containsExactly("simulated1", "synced1");
    }

    /** The same tenant, and nothing that this machine ever kept. */
    private void onAnotherMachine() throws IOException {
        parley.restart();
        try (Stream<Path> kept = Files.list(home.resolve("data"))) {
            for (Path file : kept.filter(path -> path.getFileName().toString().startsWith("parley.db"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aSyncJudgesWhatItLeftOpenAndCoversItsTime() {
        DeskHome.at(home, parley);
        talk("billing-bot", "Hello");
        parley.time().pass(Duration.ofMinutes(10));
        assertThat(parley.run("sync", "run").code()).isEqualTo(ExitCode.DONE);
        assertThat(local().path("conversations").asInt()).isZero();
        parley.time().pass(Duration.ofHours(2));
        assertThat(parley.run("sync", "run").code()).isEqualTo(ExitCode.DONE);
        parley.time().pass(Duration.ofHours(1));

        assertThat(local().path("conversations").asInt()).isEqualTo(1);
        assertThat(local().path("notes")).isEmpty();
    }

    @Test
    void whatWasHeldHereIsNotPartOfAnything() {
        assertThat(local("--entry", "simulated").path("notes")).isEmpty();
        assertThat(local("--entry", "synced").path("notes")).isNotEmpty();
        assertThat(parley.run("resolution", "report", "-o", "csv").err()).contains("only a part counts");
    }

    @Test
    void onATerminalItTellsHowFarItIs() {
        threeTalks();
        Run seen = parley.typed(List.of(), "resolution", "backfill");

        assertThat(seen.err()).contains("3 listed, 3 judged, ", "/s, up to 2026-01-15 11:0");
        assertThat(parley.run("resolution", "backfill", "--again").err()).isEmpty();
    }

    @Test
    void aPeriodThatIsNoneIsRefusedLikeThatOfAReport() {
        for (String line : List.of(
                "--last 7d --from 2026-01-01", "--to 2026-01-01", "--from 2026-01-10 --to 2026-01-09", "--zone Mars")) {
            String[] words = Stream.concat(Stream.of("resolution", "backfill"), Stream.of(line.split(" ")))
                    .toArray(String[]::new);
            assertThat(parley.run(words).code()).as(line).isEqualTo(ExitCode.USAGE);
        }
        assertThat(json("resolution", "backfill", "--from", "2020-01-01", "--to", "2020-01-01")
                        .path("listed")
                        .asInt())
                .isZero();
        assertThat(json("resolution", "backfill", "--from", "2030-01-01", "--to", "2031-01-01")
                        .path("upTo")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatItCannotDoIsDocumented() {
        assertThat(DocumentedErrors.read()
                        .describe("3 conversations could not be read, and are not judged", ExitCode.PARTLY.code()))
                .isTrue();
    }
}
