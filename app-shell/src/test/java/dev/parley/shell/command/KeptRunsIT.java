package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs that are kept, from the command line: repeated, gone on with, forgotten, and without a person. */
class KeptRunsIT {
    private static final String EMAIL = "ada@example.com";
    private static final String FAILING = """
            scenario: Fails
            tags: [smoke]
            bot: order-bot
            visitor: {firstName: Ada, email: ada@example.com}
            steps:
              - says: Grace Hopper sent me
              - bot: OK
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
    void aRerunOfARunInAStormIsInAStormAgain() throws IOException {
        Path file = write("a.yaml", FAILING);
        parley.run(
                "simulate", file.toString(), "--weather", "storm", "--seed", "7", "--repeat", "2", "--guard", "strict");
        JsonNode then = shown();
        Run rerun = parley.run("simulate", "rerun", "last");

        assertThat(rerun.code()).as(rerun.err()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(rerun.err()).doesNotContain("has changed since");
        JsonNode now = shown();
        assertThat(now.path("run").asString()).isNotEqualTo(then.path("run").asString());
        assertThat(texts(now.path("options")))
                .containsExactly("--weather=storm", "--seed=7", "--repeat=2", "--guard=strict")
                .isEqualTo(texts(then.path("options")));
        assertThat(now.path("cases").asInt()).isEqualTo(2);
        assertThat(parley.run("runs", "show", "last").out()).contains("with --weather=storm --seed=7");
        assertThat(now.path("callsPerTurn").asDouble())
                .as("calls are lost and repeated in a storm: " + then.path("callsPerTurn"))
                .isGreaterThan(calm(file));
    }

    @Test
    void filesOfOneNameInTwoFoldersAreTwoFiles() throws IOException {
        Files.createDirectories(home.resolve("s/d/x"));
        Files.createDirectories(home.resolve("s/d/y"));
        write("d/x/t.yaml", FAILING.replace("- bot: OK", "- bot: {not: {equals: OK}}"));
        write("d/y/t.yaml", FAILING);
        Run run = parley.run("simulate", home.resolve("s/d").toString());
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.NEGATIVE);

        Run recheck = parley.run("simulate", "recheck", "last");
        assertThat(recheck.code()).as(recheck.out() + recheck.err()).isEqualTo(ExitCode.NEGATIVE);
        Run rerun = parley.run("simulate", "rerun", "last", "--failed");
        assertThat(rerun.code()).as(rerun.out() + rerun.err()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(shown().path("cases").asInt()).isEqualTo(1);

        Run several = parley.run("runs", "delete", "r", "--yes");
        assertThat(several.code()).isEqualTo(ExitCode.USAGE);
        assertThat(several.complaints().getLast()).contains("several runs begin with 'r'");
    }

    @Test
    void whatTheLineSaysItselfHoldsInARerun() throws IOException {
        Path file = write("a.yaml", FAILING);
        write("b.yaml", FAILING.replace("Fails", "Too").replace("tags: [smoke]\n", ""));
        parley.run(
                "simulate", file.getParent().toString(), "--tag", "smoke", "--bot", "order-bot", "--weather", "storm");

        JsonNode tagged = json("simulate", "rerun", "last", "--weather", "calm", "--repeat", "3");
        assertThat(tagged.path("cases").asInt()).isEqualTo(3);
        assertThat(texts(tagged.path("options")))
                .containsExactly("--bot=order-bot", "--weather=calm", "--seed=1", "--tag=smoke", "--repeat=3");
        assertThat(tagged.path("scenarios").path(0).path("scenario").asString()).isEqualTo("Fails");

        Run nobody = parley.run("simulate", "rerun", "last", "--bot", "nobody");
        assertThat(nobody.code()).isEqualTo(ExitCode.VENDOR);
    }

    @Test
    void whatChoseTheScenariosIsKeptAsItWasTypedAlsoWhereItLooksPersonal() throws IOException {
        Path file = write("a.yaml", FAILING.replace("Fails", "Mail to " + EMAIL).replace("smoke", EMAIL));
        write("b.yaml", FAILING);
        parley.run("simulate", file.getParent().toString(), "--only", "Mail to " + EMAIL, "--tag", EMAIL);
        assertThat(texts(shown().path("options"))).containsExactly("--tag=" + EMAIL, "--only=Mail to " + EMAIL);

        Run rerun = parley.run("simulate", "rerun", "last");
        assertThat(rerun.code()).as(rerun.err()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(shown().path("cases").asInt()).isEqualTo(1);
    }

    /** What chooses no scenario is found again by nothing, and need not stand there. */
    @Test
    void whatChoseNoScenarioIsKeptWithoutPersonalData() throws IOException {
        Path file = write("a.yaml", FAILING);
        parley.run("simulate", file.toString(), "--bot", EMAIL);

        assertThat(texts(shown().path("options"))).singleElement().asString().startsWith("--bot=<email-");
    }

    @Test
    void aRerunOfWhatFailedKnowsWhatItWas() throws IOException {
        Path file = write("a.yaml", FAILING);
        write("b.yaml", FAILING.replace("Fails", "Passes").replace("bot: OK", "bot: {contains: Ada}"));
        parley.run("simulate", file.getParent().toString());

        assertThat(json("simulate", "rerun", "last", "--failed").path("cases").asInt())
                .isEqualTo(1);
        JsonNode again = json("simulate", "rerun", "last");
        assertThat(again.path("cases").asInt()).isEqualTo(1);
        assertThat(texts(again.path("options"))).contains("--only=Fails");
    }

    @Test
    void aRunThatIsTakenUpTwiceTellsAllThatItTookAndCost() throws IOException {
        Path file = write("a.yaml", FAILING);
        parley.run("simulate", file.toString(), "--repeat", "4", "--parallel", "1", "--fail-fast");
        double first = took();
        assertThat(json("simulate", "resume", "last", "--fail-fast")
                        .path("cases")
                        .asInt())
                .isEqualTo(2);
        double second = took();
        JsonNode whole = json("simulate", "resume", "last", "--report", "json", "--report-dir", home + "/out");

        assertThat(whole.path("ending").asString()).isEqualTo("complete");
        assertThat(whole.path("cases").asInt()).isEqualTo(4);
        assertThat(second).isGreaterThan(first);
        assertThat(took()).isGreaterThan(second).isEqualTo(whole.path("tookMs").asDouble());
        JsonNode report = JsonMapper.shared().readTree(Files.readString(home.resolve("out/report.json")));
        assertThat(report.path("calls").path("send").asInt())
                .as(report.path("calls").toString())
                .isEqualTo(4);
        assertThat(report.path("calls").path("open").asInt()).isEqualTo(4);
    }

    @Test
    void filesThatChangedAreNamedAndSoAreThoseThatAreGone() throws IOException {
        Path file = write("a.yaml", FAILING);
        parley.run("simulate", file.toString());
        write("a.yaml", FAILING.replace("bot: OK", "bot: Well"));
        assertThat(parley.run("simulate", "rerun", "last").err()).contains("parley: a.yaml has changed since");
        assertThat(parley.run("runs", "diff", id(1), id(0)).err()).contains("a.yaml was changed between these runs");
        assertThat(parley.run("simulate", "rerun", "last").err()).doesNotContain("changed");

        write("a.yaml", FAILING.replace("Fails", "Another"));
        assertThat(parley.run("simulate", "rerun", "last").complaints().getLast())
                .contains("1 of 1 cases are not in the scenario files any more, such as 'Fails' of a.yaml");
        Files.delete(file);
        for (String again : List.of("rerun", "recheck")) {
            Run gone = parley.run("simulate", again, "last");
            assertThat(gone.code()).isEqualTo(ExitCode.USAGE);
            assertThat(gone.complaints().getLast()).contains("a.yaml', and that is not there any more");
        }
        assertThat(parley.run("runs", "diff", id(1), id(0)).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aTableOfRowsAndAFolderOfClassesThatChangedAreNamedToo() throws IOException {
        Path file = write("a.yaml", FAILING + "rows: who.csv\n");
        write("who.csv", "name\nAda\n");
        Files.createDirectories(home.resolve("s/classes"));
        write("classes/A.class", "then");
        parley.run("simulate", file.toString(), "--class-path", home.resolve("s/classes") + "");
        write("who.csv", "name\nBob\n");
        write("classes/A.class", "now");

        assertThat(parley.run("simulate", "rerun", "last").err())
                .contains("parley: who.csv has changed since", "parley: classes has changed since");
        assertThat(parley.run("runs", "diff", id(1), id(0)).err())
                .contains("who.csv was changed between these runs", "classes was changed between these runs");
    }

    @Test
    void oldRunsArePrunedWhenSomebodySaysYes() throws IOException {
        Path file = write("a.yaml", FAILING);
        for (int i = 0; i < 4; i++) {
            parley.run("simulate", file.toString());
            parley.time().pass(Duration.ofDays(10));
        }
        assertThat(parley.run("runs", "prune").code()).isEqualTo(ExitCode.USAGE);
        Run piped = parley.run("runs", "prune", "--keep", "1");
        assertThat(piped.code()).isEqualTo(ExitCode.USAGE);
        assertThat(piped.err()).contains("this deletes 3 runs with 3 cases, ", "Say --yes to do it");
        assertThat(parley.typed(List.of("no"), "runs", "prune", "--keep", "1").code())
                .isEqualTo(ExitCode.NEGATIVE);
        assertThat(json("runs", "list")).hasSize(4);

        assertThat(json("runs", "prune", "--keep", "1", "--older-than", "25d", "--yes")
                        .path("runs")
                        .asInt())
                .isEqualTo(2);
        assertThat(json("runs", "list")).hasSize(2);
        assertThat(parley.typed(List.of("yes"), "runs", "prune", "--older-than", "1d")
                        .out())
                .contains("deleted: 2 runs with 2 cases, ");
        assertThat(parley.run("runs", "prune", "--keep", "1").out()).contains("nothing to delete");
    }

    @Test
    void oneRunIsDeletedAndTheOthersAreListedPageByPage() throws IOException {
        Path file = write("a.yaml", FAILING);
        for (int i = 0; i < 3; i++) {
            parley.run("simulate", file.toString(), "--name", "run " + i);
            parley.time().pass(Duration.ofMinutes(1));
        }
        assertThat(parley.run("runs", "delete", "last").code()).isEqualTo(ExitCode.USAGE);
        assertThat(json("runs", "list", "-n", "1", "--before", id(0)).findValuesAsString("name"))
                .containsExactly("run 1");
        assertThat(parley.run("runs", "delete", id(1), "--yes").out()).contains("deleted: 1 run with 1 case, ");
        assertThat(json("runs", "list").findValuesAsString("name")).containsExactly("run 2", "run 0");
    }

    @Test
    void theSettingsMayLimitHowManyAreKept() throws IOException {
        Files.createDirectories(parley.configuration());
        Files.writeString(parley.configuration().resolve("config.yaml"), "runs: {keep: 2}\n");
        Path file = write("a.yaml", FAILING);
        for (int i = 0; i < 3; i++) {
            parley.run("simulate", file.toString(), "--name", "run " + i);
            parley.time().pass(Duration.ofMinutes(1));
        }
        assertThat(json("runs", "list").findValuesAsString("name")).containsExactly("run 2", "run 1");
    }

    @Test
    void aPersonWhoIsErasedIsInNoRunAnyMore() throws IOException {
        Path file = write("a.yaml", FAILING);
        parley.run("simulate", file.toString(), "--repeat", "2");
        write("b.yaml", FAILING.replace(EMAIL, "bob@example.com").replace("Grace Hopper", "Alan Turing"));
        parley.run("simulate", file.resolveSibling("b.yaml").toString());
        assertThat(stored()).contains("Grace Hopper", "Alan Turing");

        Run erased = parley.run("audit", "erase", "--email", EMAIL, "--yes");
        assertThat(erased.out()).contains("and 2 cases of kept runs in 2 conversations");
        JsonNode her = json("runs", "show", id(1));
        assertThat(her.path("failed").asInt()).isEqualTo(2);
        assertThat(her.path("turns").asInt()).isEqualTo(2);
        assertThat(her.path("results").path(0).path("seen").asString()).isEqualTo("(erased)");
        assertThat(parley.run("audit", "erase", "--email", EMAIL).out()).contains("nothing to erase");
        assertThat(parley.run("audit", "verify").code()).isEqualTo(ExitCode.DONE);
        parley.close();
        assertThat(stored()).doesNotContain("Grace Hopper").contains("Alan Turing");
    }

    private String stored() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(path -> path.getFileName().toString().startsWith("parley.db"))
                    .map(KeptRunsIT::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double calm(Path file) {
        return json("simulate", file.toString(), "--repeat", "2", "--guard", "strict")
                .path("callsPerTurn")
                .asDouble();
    }

    private double took() {
        JsonNode took = shown().path("tookMs");
        assertThat(took.isNumber()).as(took.toString()).isTrue();
        return took.asDouble();
    }

    private JsonNode shown() {
        return json("runs", "show", "last");
    }

    private String id(int place) {
        return json("runs", "list").path(place).path("run").asString();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private JsonNode json(String... words) {
        Run run = parley.run(
                Stream.concat(Stream.of(words), Stream.of("-o", "json")).toArray(String[]::new));
        return JsonMapper.shared().readTree(run.out());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(home.resolve("s")).resolve(name), text);
    }
}
