package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where reports are written to, and what becomes of a run whose reports cannot be. */
class ReportsIT {
    private static final String GREETS = """
            scenario: Greets
            bot: order-bot
            steps:
              - says: Hello
              - ignoring the rest
            """;
    private static final String FAILS = GREETS.replace("ignoring the rest", "bot: OK");
    /** Always writable, and always full. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path home;

    private TestParley parley;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        parley = TestParley.at(home);
        file = Files.writeString(home.resolve("a.yaml"), FAILS);
    }

    @AfterEach
    void end() throws IOException {
        Files.deleteIfExists(home.resolve("out/report.json"));
        parley.close();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneLineBeforeAnythingIsSent() {
        String folder = file.resolve("out").toString();

        Run run = parley.run("simulate", file.toString(), "--report", "html", "--report-dir", folder);

        assertRefused(run, "no report can be written to '" + folder + "': Not a directory; nothing was done");
        assertNothingIsKeptOrOpen(0);
    }

    @Test
    void aReportInWhosePlaceAFolderStandsIsToldBeforeAnythingIsSent() throws IOException {
        Files.createDirectories(home.resolve("out/junit.xml"));

        Run run = parley.run(
                "simulate", file.toString(), "--report", "json,junit", "--report-dir", home + "/out", "--repeat", "2");

        assertRefused(run, "no report can be written to '" + home + "/out/junit.xml': it is a folder");
        assertThat(home.resolve("out/report.json")).doesNotExist();
        assertNothingIsKeptOrOpen(0);
    }

    @Test
    void everyCommandThatReportsFindsOutFirst() {
        parley.run("simulate", file.toString(), "--repeat", "4", "--parallel", "1", "--fail-fast");
        for (List<String> line : List.of(
                List.of("simulate", "rerun", "last"),
                List.of("simulate", "resume", "last"),
                List.of("simulate", "recheck", "last"),
                List.of("runs", "show", "last"),
                List.of("simulate", "--say", "Hello"),
                List.of("simulate", file.toString(), "--watch"))) {
            assertRefused(
                    parley.run(
                            Stream.concat(line.stream(), Stream.of("--report", "html", "--report-dir", file.toString()))
                                    .toArray(String[]::new)),
                    "no report can be written to '" + file + "': a file stands where a folder should be");
        }
        assertNothingIsKeptOrOpen(1);
        assertThat(json(parley.run("runs", "show", "last", "-o", "json"))
                        .path("ending")
                        .asString())
                .isEqualTo("failed-fast");
    }

    @Test
    void aPlanMakesNoFolder() {
        Run run = parley.run(
                "simulate", file.toString(), "--plan", "--report", "html", "--report-dir", home.resolve("out") + "");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void aReportThatIsLostAtTheEndCostsNeitherTheSummaryNorTheVerdictNorTheOthers() throws IOException {
        fill("report.json");

        Run run = parley.run(
                "simulate", file.toString(), "--report", "json,junit", "--report-dir", home.resolve("out") + "");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains("verdict   failed", "out/junit.xml").doesNotContain("out/report.json");
        assertThat(Files.readString(home.resolve("out/junit.xml"))).contains("</testsuites>");
        assertLost(run);
    }

    @Test
    void aRunThatPassedAndLostAReportIsPartlyDone() throws IOException {
        fill("report.json");
        Files.writeString(file, GREETS);

        Run run = parley.run("simulate", file.toString(), "--report", "json", "--report-dir", home.resolve("out") + "");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.out()).contains("verdict   passed");
        assertLost(run);
        for (String again : List.of("runs show", "simulate recheck")) {
            String[] words = (again + " last --report json --report-dir " + home.resolve("out")).split(" ");
            Run shown = parley.run(words);
            assertThat(shown.code()).isEqualTo(ExitCode.PARTLY);
            assertThat(shown.out()).contains("verdict   passed");
            assertLost(shown);
        }
    }

    /** Makes a report fail when it is written, and not before. */
    private void fill(String name) throws IOException {
        assumeThat(FULL).as("there is no device that is always full").exists();
        Files.createSymbolicLink(Files.createDirectories(home.resolve("out")).resolve(name), FULL);
    }

    private void assertLost(Run run) {
        assertThat(run.complaints())
                .filteredOn(line -> line.contains("report.json"))
                .singleElement()
                .asString()
                .startsWith("parley: the report " + home.resolve("out/report.json") + " was not written: ")
                .contains("No space left on device", "parley runs show ");
    }

    private static void assertRefused(Run run, String words) {
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints())
                .filteredOn(line -> !line.contains("so this is the sandbox"))
                .singleElement()
                .asString()
                .startsWith("parley: " + words)
                .matches(line -> DocumentedErrors.read().describe(line, 2), "is documented");
    }

    private void assertNothingIsKeptOrOpen(int runs) {
        assertThat(json(parley.run("runs", "list", "-o", "json"))).hasSize(runs);
        assertThat(json(parley.run("conversation", "list", "--since", "1h", "-o", "json")))
                .hasSize(runs);
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
