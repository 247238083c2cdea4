package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.WaitInterrupted;
import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Input;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What share the bots resolved, from the command line, over conversations that were held in the sandbox. */
class ResolutionRatesIT {
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

    private void simulate(String... lines) {
        String[] words = Stream.concat(
                        Stream.of("simulate", "--bot", "order-bot"),
                        Stream.of(lines).flatMap(line -> Stream.of("--say", line)))
                .toArray(String[]::new);
        assertThat(parley.run(words).code()).isEqualTo(ExitCode.DONE);
        aMomentPasses();
    }

    /** The period of a report ends now, and what ends now is no part of it. */
    private void aMomentPasses() {
        parley.time().pass(Duration.ofSeconds(1));
    }

    private void resolved() {
        simulate("Hello", "Thank you, that solved it");
    }

    private void handedOver() {
        parley.run("simulate", "--bot", "order-bot", "--say", "Let me talk to an agent");
        aMomentPasses();
    }

    private JsonNode json(String... words) {
        String[] all = Stream.concat(Stream.of(words), Stream.of("-o", "json")).toArray(String[]::new);
        Run run = parley.run(all);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void simulationsCountAndTheirVerdictIsTheOneThatWasShown() {
        JsonNode shown = json("simulate", "--bot", "order-bot", "--say", "Hello", "--say", "Thank you, that solved it");
        handedOver();
        JsonNode local = json("resolution", "report", "--by", "entry").path("local");

        assertThat(shown.path("verdict").path("outcome").asString(shown.toString()))
                .contains("resolved-by-bot");
        assertThat(local.path("conversations").asInt()).isEqualTo(2);
        JsonNode resolution = local.path("rates").path(0);
        assertThat(resolution.path("rate").asString()).isEqualTo("resolution");
        assertThat(resolution.path("count").asInt()).isEqualTo(1);
        assertThat(resolution.path("of").asInt()).isEqualTo(2);
        assertThat(resolution.path("low").asDouble()).isBetween(0.09, 0.10);
        assertThat(local.path("groups").path(0).path("key").asString()).isEqualTo("simulated");
    }

    @Test
    void aChatCountsWhicheverProcessClosesIt() {
        String id =
                json("conversation", "open", "--bot", "order-bot").path("id").asString();
        parley.run("conversation", "say", id, "Thank you, that solved it");
        assertThat(json("resolution", "report")
                        .path("local")
                        .path("conversations")
                        .asInt())
                .isZero();
        parley.restart();
        assertThat(parley.run("conversation", "close", id).code()).isEqualTo(ExitCode.DONE);
        aMomentPasses();

        JsonNode local = json("resolution", "report", "--by", "entry").path("local");
        assertThat(local.path("groups").path(0).path("key").asString()).isEqualTo("chat");
        assertThat(local.path("outcomes").path(0).path("outcome").asString()).isEqualTo("resolved-by-bot");
    }

    @Test
    void whatASyncSeesAtRestCountsWithItsBot() throws IOException {
        DeskHome.at(home, parley);
        String id =
                json("conversation", "open", "--bot", "billing-bot").path("id").asString();
        parley.run("conversation", "say", id, "Hello");
        parley.time().pass(Duration.ofHours(2));
        assertThat(parley.run("sync", "run").code()).isEqualTo(ExitCode.DONE);

        JsonNode local = json("resolution", "report", "--by", "bot").path("local");
        assertThat(local.path("groups").path(0).path("key").asString()).isEqualTo("billing-bot");
        assertThat(json("resolution", "report", "--entry", "synced")
                        .path("local")
                        .path("conversations")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anEmptyPeriodIsAnAnswer() {
        Run empty = parley.run("resolution", "report", "--from", "2020-01-01", "--to", "2020-01-01");

        assertThat(empty.code()).isEqualTo(ExitCode.DONE);
        assertThat(empty.out())
                .contains("0 conversations ended", "0 of 0", "nothing to compare: no conversation of this period");
        assertThat(parley.run("resolution", "report", "--last", "1h", "--by", "bot", "-o", "csv")
                        .out())
                .hasLineCount(1)
                .startsWith("key,conversations,");
    }

    @Test
    void theHoursAndDaysAreThoseOfTheZone() {
        parley.time().pass(Duration.ofHours(14));
        resolved();
        JsonNode utc =
                json("resolution", "report", "--last", "24h", "--by", "day").path("local");
        JsonNode tokyo = json("resolution", "report", "--last", "24h", "--by", "day", "--zone", "Asia/Tokyo")
                .path("local");

        assertThat(utc.path("zone").asString()).isEqualTo("UTC");
        assertThat(ended(utc)).isEqualTo("2026-01-15");
        assertThat(ended(tokyo)).isEqualTo("2026-01-16");
        assertThat(json("resolution", "report", "--from", "2026-01-16", "--zone", "Asia/Tokyo")
                        .path("local")
                        .path("from")
                        .asString())
                .startsWith("2026-01-15T15:00:00");
    }

    private static String ended(JsonNode local) {
        return local.path("groups")
                .valueStream()
                .filter(group -> group.path("conversations").asInt() == 1)
                .map(group -> group.path("key").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTrendIsDrawnPlainlyWhereItIsPiped() {
        resolved();
        Run piped = parley.run("resolution", "report", "--last", "2h");
        Run seen = parley.typed(List.of(), "resolution", "report", "--last", "2h");

        assertThat(piped.out()).contains("resolution rate by hour", "####################", " 100.0 % of 1");
        assertThat(piped.out().chars().allMatch(letter -> letter < 128)).isTrue();
        assertThat(seen.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theVendorIsAskedAndItsWholeAnswerIsKept() throws IOException {
        resolved();
        handedOver();
        JsonNode vendor = json("resolution", "report", "--source", "vendor", "--bot", "order-bot")
                .path("vendor");

        assertThat(vendor.path("totalHits").asInt()).isEqualTo(2);
        assertThat(vendor.path("figures").path("results[0].stats.rate").asDouble())
                .isEqualTo(0.5);
        JsonNode kept = JsonMapper.shared()
                .readTree(Files.readString(Path.of(vendor.path("keptIn").asString())));
        assertThat(kept.path("conversations").size()).isEqualTo(2);
        assertThat(kept.path("conversations").path(0).path("conversationId").asString())
                .hasSize(36);
        assertThat(Path.of(vendor.path("keptIn").asString())).startsWith(home.resolve("data"));
        assertThat(json("resolution", "report", "--source", "vendor", "--bot", "billing-bot")
                        .path("vendor")
                        .path("totalHits")
                        .asInt())
                .isZero();
    }

    @Test
    void bothStandBesideEachOtherWithTheConversationsThatBothHave() {
        resolved();
        handedOver();
        String elsewhere =
                json("conversation", "open", "--bot", "order-bot").path("id").asString();
        JsonNode both = json("resolution", "report", "--source", "both");
        Run text = parley.run("resolution", "report", "--source", "both");

        assertThat(both.path("vendor").path("listed").asInt()).isEqualTo(3);
        assertThat(both.path("vendor").path("comparable").asInt()).isEqualTo(2);
        assertThat(both.path("vendor").path("agreeing").asInt()).isEqualTo(2);
        assertThat(both.path("vendor").path("compared").toString()).doesNotContain(elsewhere);
        assertThat(text.out())
                .contains("resolution rate, ours and the vendor's", "2 of the 3 listed have a verdict here");
    }

    @Test
    void theReportIsAPageWithAPictureAndWithoutScripts() throws IOException {
        resolved();
        handedOver();
        Path out = home.resolve("out");
        JsonNode report =
                json("resolution", "report", "--source", "both", "--report", "html", "--report-dir", out.toString());
        String page = Files.readString(out.resolve("resolution.html"));

        assertThat(report.path("files").path(0).asString()).endsWith("resolution.html");
        assertThat(page)
                .contains("Content-Security-Policy", "default-src 'none'", "<svg class=\"trend\"", "50.0 %", "1 of 2")
                .doesNotContain("<script", "http://", "https://", " style=");
        assertThat(Path.of(report.path("vendor").path("keptIn").asString())).hasParent(out);
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeAnythingIsAsked() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        Run run = parley.run("resolution", "report", "--report", "html", "--report-dir", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("no report can be written to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--last 7d --from 2026-01-01|--last ends now and takes neither --from nor --to",
                "--to 2026-01-01|--to needs a --from",
                "--from 2026-01-10 --to 2026-01-09|the period ends before it begins: from 2026-01-10 00:00:00Z until 2026-01-09 00:00:00Z. Exchange --from and --to",
                "--from 2036-01-10|Without --to it ends now: say --to, or an earlier --from",
                "--from 2020-01-01 --by hour|the period has more than 10,000 hours",
                "--zone Mars/Base|a time zone such as UTC",
                "--from 2026-13-01|a time is expected",
                "--last 0d|--last is no time at all. Say for example --last 7d",
                "--last 9999d|a duration of at most 366d is expected",
                "--from 1900-01-01 --by bot|the period has more than 10,000 days. Make it shorter with --from and --to",
                "--by week|one of bot, day, hour, outcome, entry is expected"
            })
    void aLineThatContradictsItselfIsRefused(String options, String complaint) {
        String[] words = Stream.concat(Stream.of("resolution", "report"), Stream.of(options.split(" ")))
                .toArray(String[]::new);
        Run run = parley.run(words);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("parley: ", complaint).doesNotContain("\tat ");
    }

    @Test
    void aBotOfWhichNothingCountsMayBeWrittenWrong() {
        resolved();
        Run near = parley.run("resolution", "report", "--bot", "ordr-bot");
        Run far = parley.run("resolution", "report", "--bot", "x");

        assertThat(near.code()).isEqualTo(ExitCode.DONE);
        assertThat(near.err())
                .contains("parley: no conversation with bot 'ordr-bot' ended in that time; did you mean 'order-bot'?");
        assertThat(far.err()).contains("no conversation with bot 'x' ended in that time; some did with order-bot");
        assertThat(parley.run("resolution", "watch", "--once", "--below", "5%", "--bot", "ordr-bot")
                        .err())
                .contains("did you mean 'order-bot'?");
        assertThat(parley.run("resolution", "report", "--bot", "order-bot").err())
                .doesNotContain("no conversation");
    }

    @Test
    void whatTheReportRefusesIsDocumented() {
        var page = DocumentedErrors.read();
        for (String what : List.of(
                "--last ends now and takes neither --from nor --to",
                "--to needs a --from",
                "--last is no time at all",
                "the period ends before it begins: from a until b",
                "the period has more than 10,000 hours",
                "no report can be written to 'x'")) {
            assertThat(page.describe(what, ExitCode.USAGE.code())).as(what).isTrue();
        }
    }

    @Test
    void oneLookEndsWithOneOnlyWhenTheWholeIntervalLiesBelow() {
        assertThat(parley.run("resolution", "watch", "--once", "--below", "60%").code())
                .isEqualTo(ExitCode.DONE);
        handedOver();
        Run few = parley.run("resolution", "watch", "--once", "--below", "60%");
        assertThat(few.code()).isEqualTo(ExitCode.DONE);
        assertThat(few.out()).contains("resolution is not below 60.0 %: 0.0 %");
        handedOver();
        handedOver();
        Run enough = parley.run("resolution", "watch", "--once", "--below", "60%");

        assertThat(enough.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(enough.out()).contains("resolution is below 60.0 %: 0.0 % (0.0 to 56.1 %, 0 of 3)");
        assertThat(parley.run("resolution", "watch", "--once", "--below", "60%", "--rate", "handover")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void aWatchTellsWhenTheRateFallsAndWhenItIsBackUntilCtrlC() {
        handedOver();
        handedOver();
        handedOver();
        VirtualTime time = parley.time();
        AtomicReference<Interruption> wish = new AtomicReference<>();
        var looks = new ArrayList<Instant>();
        parley.whileWaiting(
                () -> looks.add(time.instant()),
                () -> {
                    looks.add(time.instant());
                    time.pass(Duration.ofHours(25));
                },
                () -> {
                    looks.add(time.instant());
                    wish.get().request();
                    throw new WaitInterrupted(null);
                });
        Run watched = parley.reading(
                new Input() {
                    @Override
                    public String read(String prompt) {
                        return null;
                    }

                    @Override
                    public void meets(Interruption interruption) {
                        wish.set(interruption);
                    }
                },
                "resolution",
                "watch",
                "--every",
                "5m",
                "--below",
                "60%",
                "-o",
                "ndjson");

        assertThat(watched.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(Duration.between(looks.get(0), looks.get(1))).isEqualTo(Duration.ofMinutes(5));
        List<JsonNode> rows =
                watched.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(rows).extracting(row -> row.path("below").asBoolean()).containsExactly(true, false);
        assertThat(rows.getFirst().path("of").asInt()).isEqualTo(3);
        assertThat(watched.err()).contains("Ctrl-C ends it").doesNotContain("interrupted");
    }

    @Test
    void aWatchDoesNotLookWithoutAPause() {
        Run hot = parley.run("resolution", "watch", "--below", "60%", "--every", "0s");

        assertThat(hot.code()).isEqualTo(ExitCode.USAGE);
        assertThat(hot.err()).contains("--every takes a second at least. Say for example --every 5m");
        assertThat(DocumentedErrors.read().describe("--every takes a second at least", ExitCode.USAGE.code()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"101%", "-1%", "most"})
    void aBoundIsAPercentage(String bound) {
        assertThat(parley.run("resolution", "watch", "--below=" + bound).err())
                .contains("a percentage from 0 to 100 is expected, for example 60%");
    }
}
