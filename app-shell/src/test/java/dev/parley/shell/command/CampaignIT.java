package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.scenariofile.FirstScenario;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenario files from the command line to the reports, against the sandbox. */
class CampaignIT {
    private static final String FAILING = """
            scenario: Fails
            bot: order-bot
            visitor: {firstName: Ada, email: ada@example.com}
            steps:
              - says: Hello
              - bot: OK
              - says: Track order 12345
            """;

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
    void theFirstScenarioPasses() throws IOException {
        Path file = home.resolve("first.yaml");
        assertThat(parley.run("scenario", "init", file.toString()).code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(file)).isEqualTo(FirstScenario.text());
        assertThat(parley.run("scenario", "check", file.toString()).code()).isEqualTo(ExitCode.DONE);

        JsonNode it = json(parley.run("simulate", file.toString(), "--repeat", "6", "--parallel", "3", "-o", "json"));

        assertThat(it.path("verdict").asString()).isEqualTo("passed");
        assertThat(it.path("passed").asInt()).isEqualTo(6);
        assertThat(it.path("turns").asInt()).isEqualTo(18);
        assertThat(it.path("calls").path("token").asInt(1)).isEqualTo(1);
        assertThat(it.path("scenarios").path(0).path("low").asDouble()).isBetween(0.6, 0.62);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calm", "rush-hour", "storm"})
    void theSameScenarioPassesInEveryWeather(String weather) throws IOException {
        Path file = write("first.yaml", FirstScenario.text());

        Run run = parley.run("simulate", file.toString(), "--repeat", "4", "--weather", weather, "--seed", "7");

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aRateIsKeptToForOneCommandAndThePlanTellsWhatItLeaves() throws IOException {
        Path file = write("first.yaml", FirstScenario.text());

        JsonNode free = json(parley.run("simulate", file.toString(), "--repeat", "40", "--plan", "-o", "json"));
        JsonNode limited = json(parley.run(
                "simulate",
                file.toString(),
                "--repeat",
                "40",
                "--parallel",
                "40",
                "--rate",
                "5/s",
                "--plan",
                "-o",
                "json"));
        Run paced = parley.run("simulate", file.toString(), "--repeat", "4", "--parallel", "4", "--rate", "30/s");
        JsonNode later = json(parley.run("simulate", file.toString(), "--repeat", "40", "--plan", "-o", "json"));

        assertThat(free.path("limit").isNull()).isTrue();
        assertThat(limited.path("limit").asDouble()).isEqualTo(5);
        assertThat(limited.path("headroom").asDouble()).isBetween(0.0, 0.3);
        assertThat(limited.path("admitted").asInt()).isLessThan(10);
        assertThat(paced.code()).as(paced.out() + paced.err()).isEqualTo(ExitCode.DONE);
        assertThat(later.path("limit").isNull()).isTrue();
    }

    @Test
    void aPlanTellsTheRateAsItWasTyped() throws IOException {
        String file = write("first.yaml", FirstScenario.text()).toString();

        assertThat(parley.run("simulate", file, "--rate", "1/m", "--plan").out())
                .containsPattern("limit +1/m, of which \\d+ % are left")
                .doesNotContain("0.0 ");
        JsonNode it = json(parley.run("simulate", file, "--rate", "1/m", "--plan", "-o", "json"));
        assertThat(it.path("rate").asString()).isEqualTo("1/m");
        assertThat(it.path("limit").asDouble()).isEqualTo(0.017);
        Files.createDirectories(parley.configuration());
        Files.writeString(parley.configuration().resolve("config.yaml"), "tenants: {sandbox: {rate: 5/10s}}\n");
        parley.restart();
        assertThat(parley.run("simulate", file, "--plan").out()).containsPattern("limit +5/10s, of which");
    }

    @Test
    void reportsMeasureAContextAgainstTheBudgetThatTheRunHad() throws IOException {
        String file = write("first.yaml", FirstScenario.text()).toString();
        Files.createDirectories(parley.configuration());
        Files.writeString(
                parley.configuration().resolve("config.yaml"), "tenants: {sandbox: {contextBudget: 32768}}\n");
        parley.restart();
        Path reports = home.resolve("reports");

        parley.run("simulate", file, "--report", "html,json", "--report-dir", reports.toString());

        assertThat(Files.readString(reports.resolve("report.json")))
                .contains("\"contextBudget\":{\"limitBytes\":32768}");
        assertThat(Files.readString(reports.resolve("report.html"))).contains("\"contextLimit\":32768");
    }

    @Test
    void twoHundredAndFiftySixFailuresAreExitCodeOne() throws IOException {
        Path file = write("failing.yaml", FAILING);

        Run run = parley.run("simulate", file.toString(), "--repeat", "256", "--parallel", "32", "-o", "json");

        assertThat(run.code().code()).isEqualTo(1);
        assertThat(json(run).path("failed").asInt()).isEqualTo(256);
    }

    @Test
    void aFailureIsToldWithItsPlaceAndWhatWasSeen() throws IOException {
        Path file = write("failing.yaml", FAILING);

        Run run = parley.run("simulate", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out())
                .contains(
                        "failing.yaml:6",
                        "expected message 1 of the bot to equal 'OK'",
                        "but saw  'Hello Ada! I can help with your order.'  [equals]",
                        "verdict   failed");
    }

    @Test
    void reportsAreWrittenAndHoldNothingPersonal() throws IOException {
        Path file = write("failing.yaml", FAILING.replace("Hello", "I am ada@example.com"));
        Path out = home.resolve("out");

        Run run = parley.run(
                "simulate",
                file.toString(),
                "--report",
                "html,junit",
                "--report",
                "json",
                "--report-dir",
                out.toString());

        assertThat(run.out()).contains("report.html", "junit.xml", "report.json");
        for (String name : new String[] {"report.html", "junit.xml", "report.json"}) {
            assertThat(Files.readString(out.resolve(name)))
                    .doesNotContain("ada@example.com")
                    .contains("email-1")
                    .contains("Fails");
        }
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(out.resolve("report.json")))
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsChosenByTagAndNameRuns() throws IOException {
        write("a.yaml", FAILING.replace("Fails", "A").replace("steps:", "tags: [smoke]\nsteps:"));
        write("b.yaml", FAILING.replace("Fails", "B"));

        assertThat(json(parley.run("simulate", home.resolve("s").toString(), "--tag", "smoke", "-o", "json"))
                        .path("scenarios")
                        .path(0)
                        .path("scenario")
                        .asString())
                .isEqualTo("A");
        assertThat(json(parley.run("simulate", home.resolve("s").toString(), "--only", "B", "-o", "json"))
                        .path("cases")
                        .asInt())
                .isEqualTo(1);
        assertThat(parley.run("simulate", home.resolve("s").toString(), "--only", "Bb")
                        .complaints()
                        .getLast())
                .contains("there is no scenario 'Bb'. Did you mean 'B'?");
        assertThat(parley.run("simulate", home.resolve("s").toString(), "--tag", "nightly")
                        .complaints()
                        .getLast())
                .contains("Choose one of: smoke");
    }

    @Test
    void aFaultIsFoundBeforeAnyCall() throws IOException {
        Path file = write("broken.yaml", "scenario: x\nsteps:\n  - sayz: hi\n");

        Run run = parley.run("simulate", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("broken.yaml:3:5: error: there is no word 'sayz' here; did you mean 'says'?");
        assertThat(parley.run("scenario", "check", file.toString(), "-o", "json")
                        .out())
                .contains("\"line\": 3");
        assertThat(json(parley.run("conversation", "list", "--since", "1h", "-o", "json")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--first-name=Ada", "--last-name=Lovelace", "--email=a@b.c", "--attr=tier=gold", "--session=a=b"
            })
    void whoTheVisitorIsStandsInTheFileAndNotBesideIt(String option) throws IOException {
        Path file = write("failing.yaml", FAILING);

        Run run = parley.run("simulate", file.toString(), option);

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.complaints().getLast())
                .isEqualTo("parley: who the visitor is, and the session, stand in a scenario file."
                        + " Write 'visitor:' and 'session:' there");
        assertThat(json(parley.run("conversation", "list", "--since", "1h", "-o", "json")))
                .isEmpty();
    }

    @Test
    void anUnknownBotIsTheVendorsNo() throws IOException {
        Path file = write("failing.yaml", FAILING);

        assertThat(parley.run("simulate", file.toString(), "--bot", "nobody").code())
                .isEqualTo(ExitCode.VENDOR);
    }

    @Test
    void runsAreKeptAndShownAndComparedAndRunAgain() throws IOException {
        Path file = write("failing.yaml", FAILING);
        parley.run("simulate", file.toString(), "--repeat", "3", "--name", "nightly");

        JsonNode kept = json(parley.run("runs", "list", "-o", "json")).path(0);
        assertThat(kept.path("name").asString()).isEqualTo("nightly");
        assertThat(kept.path("executed").asInt()).isEqualTo(3);
        assertThat(kept.path("failing").asInt()).isEqualTo(3);
        assertThat(json(parley.run("runs", "show", "last", "-o", "json"))
                        .path("failed")
                        .asInt())
                .isEqualTo(3);

        write(
                "failing.yaml",
                FAILING.replace("bot: OK", "bot: {contains: help}").replace("  - says: Track order 12345\n", ""));
        Run recheck = parley.run("simulate", "recheck", "last", "-o", "json");
        assertThat(recheck.code()).as(recheck.out() + recheck.err()).isEqualTo(ExitCode.DONE);
        assertThat(json(recheck).path("passed").asInt()).isEqualTo(3);

        Run rerun = parley.run("simulate", "rerun", kept.path("run").asString(), "--failed", "-o", "json");
        assertThat(rerun.code()).as(rerun.out() + rerun.err()).isEqualTo(ExitCode.DONE);
        assertThat(json(rerun).path("cases").asInt()).isEqualTo(3);
        JsonNode diff = json(parley.run("runs", "diff", kept.path("run").asString(), "last", "-o", "json"));
        assertThat(diff.path("mended")).hasSize(3);
        assertThat(diff.path("broken")).isEmpty();

        assertThat(parley.run("simulate", "rerun", "last", "--failed").code()).isEqualTo(ExitCode.USAGE);
        assertThat(parley.run("runs", "show", "nothing").complaints().getLast()).contains("there is no run 'nothing'");
    }

    @Test
    void aPlanTellsWhatItWillCostAndSendsNothing() throws IOException {
        Path file = write("failing.yaml", FAILING);

        JsonNode it = json(parley.run("simulate", file.toString(), "--repeat", "10", "--plan", "-o", "json"));

        assertThat(it.path("cases").asInt()).isEqualTo(10);
        assertThat(it.path("turns").asInt()).isEqualTo(20);
        assertThat(it.path("calls").path("send").asInt()).isEqualTo(20);
        assertThat(it.path("guessed").path(0).asString()).isEqualTo("order-bot");
        assertThat(json(parley.run("conversation", "list", "--since", "1h", "-o", "json")))
                .isEmpty();
    }

    @Test
    void aRunThatFailedFastIsResumed() throws IOException {
        Path file = write("failing.yaml", FAILING);
        parley.run("simulate", file.toString(), "--repeat", "4", "--parallel", "1", "--fail-fast");

        JsonNode it = json(parley.run("simulate", "resume", "last", "-o", "json"));

        assertThat(it.path("cases").asInt()).isEqualTo(4);
        assertThat(it.path("ending").asString()).isEqualTo("complete");
        assertThat(json(parley.run("runs", "list", "-o", "json"))).hasSize(1);
        assertThat(parley.run("simulate", "resume", "last").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void scenariosInJavaRunWithoutAProject() throws IOException {
        Path file = write("Greets.java", """
                import static dev.parley.domain.scenario.dsl.Scenarios.*;
                import dev.parley.domain.scenario.Scenario;

                public class Greets {
                    public static final Scenario GREETS = scenario("Greets")
                            .says("Hello")
                            .bot(replies(containing("help")).satisfying("be said by the bot", message -> message.byBot()))
                            .end();
                }
                """);

        JsonNode it = json(parley.run("simulate", file.toString(), "--bot", "order-bot", "-o", "json"));

        assertThat(it.path("passed").asInt()).as(it.toString()).isEqualTo(1);
        Files.writeString(file, Files.readString(file).replace(".says(", ".sayz("));
        Run broken = parley.run("simulate", file.toString(), "--bot", "order-bot");
        assertThat(broken.code()).isEqualTo(ExitCode.USAGE);
        assertThat(broken.err()).contains("Greets.java:6:").doesNotContain("Exception");
        assertThat(parley.run("simulate", "com.acme.Nothing").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void behindTheFirstFailureNoneIsBegunWhereThatIsAsked() throws IOException {
        Path file = write("failing.yaml", FAILING);

        JsonNode it = json(parley.run(
                "simulate", file.toString(), "--repeat", "50", "--parallel", "1", "--fail-fast", "-o", "json"));

        assertThat(it.path("cases").asInt()).isEqualTo(1);
        assertThat(it.path("ending").asString()).isEqualTo("failed-fast");
    }

    private Path write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("s"));
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
