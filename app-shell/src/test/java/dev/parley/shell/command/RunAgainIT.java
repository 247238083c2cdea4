package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line that a report tells, taken from there, split by a shell and run: the same failure comes. */
class RunAgainIT {
    private static final String HOSTILE = "it's \"a\" $HOME `id` $(id) \\n; & | * ~ #\nsecond line \u202e";

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

    static Stream<String> names() {
        return Stream.of("Fails", HOSTILE, "--only me", "-x", "ends in a line end\n", "=zsh", "äöü 😀");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameFailureComesWithTheSameGeneratedValues(String name) throws Exception {
        Path file = file(name.replace("/", "") + ".yaml", name);
        JsonNode report = report("first", "--repeat", "3", "--retries", "1", "--parallel", "3", "--seed", "7", file);
        assertThat(report.path("cases")).hasSize(3);

        for (JsonNode one : report.path("cases")) {
            List<String> words = split(one.path("again").asString());
            JsonNode again = again(words);

            assertThat(words.subList(0, 2)).containsExactly("parley", "simulate");
            assertThat(again.path("cases")).hasSize(1);
            assertThat(failure(again.path("cases").get(0))).isEqualTo(failure(one));
        }
        assertThat(report.path("cases").valueStream().map(RunAgainIT::failure)).doesNotHaveDuplicates();
    }

    @Test
    void everyReportTellsTheSameLine() throws Exception {
        Path file = file("a.yaml", HOSTILE);
        Run run = parley.run("simulate", file.toString(), "--report", "html,junit,json", "--report-dir", out("all"));
        String told = json("all").path("cases").get(0).path("again").asString();

        assertThat(told).doesNotContain("\n");
        assertThat(run.out()).contains("        again    " + told);
        assertThat(property(home.resolve("all/junit.xml"), "again")).contains(told);
        assertThat(Files.readString(home.resolve("all/report.html")))
                .contains("\"again\":"
                        + JsonMapper.shared().writeValueAsString(told).replace("&", "\\u0026"));
        assertThat(json(parley.run("runs", "show", "last", "-o", "json"))
                        .path("results")
                        .get(0)
                        .path("again")
                        .asString())
                .isEqualTo(told);
    }

    /** The folder of these tests is not above the file. */
    @Test
    void aFileThatWasNamedFromThePresentFolderIsFoundFromEveryOther() throws Exception {
        Path file = file("a.yaml", "Fails");
        Path relative = Path.of("").toAbsolutePath().relativize(file);
        JsonNode report = report("first", relative);

        List<String> words = split(report.path("cases").get(0).path("again").asString());
        assertThat(words.get(2)).isEqualTo(file.toString());
        assertThat(again(words).path("cases").get(0).path("attempts").get(0).path("variables"))
                .isEqualTo(report.path("cases").get(0).path("attempts").get(0).path("variables"));

        assertThat(parley.run("simulate", "rerun", "last").code()).isEqualTo(ExitCode.NEGATIVE);
        JsonNode shown = json(parley.run("runs", "show", "last", "-o", "json"));
        assertThat(split(shown.path("results").get(0).path("again").asString()).get(2))
                .isEqualTo(file.toString());
    }

    @Test
    void theGuardTheRateAndTheRequiredRateOfTheRunAreKept() throws Exception {
        Path file = file("a.yaml", "Fails");
        JsonNode report =
                report("strict", "--guard", "strict", "--rate", "50/s", "--pass-rate", "50", "--repeat", "2", file);

        assertThat(report.path("cases").get(0).path("again").asString()).contains(" --guard strict ", " --rate 50/s");
        assertThat(report.path("setup").path("options").valueStream().map(JsonNode::asString))
                .contains("--guard=strict", "--rate=50/s", "--pass-rate=50");
    }

    @Test
    void aRunThatCameFromNoFileSaysThatItCannotBeRunAgain() throws Exception {
        Run run = parley.run("simulate", "--say", "Hello", "--report", "json", "--report-dir", out("said"));

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(json("said").path("cases").get(0).path("notAgain").asString())
                .isEqualTo("it came from no file, so there is nothing to run again");
        assertThat(json("said").path("cases").get(0).has("again")).isFalse();
    }

    @Test
    void aTenantThatIsNotTheUsualOneIsNamed() throws Exception {
        parley.with("https://tenant.example", "id", "secret");
        Path file = file("a.yaml", "Fails");
        JsonNode report = report("there", "--tenant", "sandbox", file);

        assertThat(report.path("cases").get(0).path("again").asString()).endsWith(" --tenant sandbox");
        assertThat(failure(again(split(report.path("cases").get(0).path("again").asString()))
                        .path("cases")
                        .get(0)))
                .isEqualTo(failure(report.path("cases").get(0)));
    }

    /** Where it failed, what was expected and seen, what the visitor said, and every value. */
    private static List<String> failure(JsonNode one) {
        JsonNode attempt = one.path("attempts").get(one.path("attempts").size() - 1);
        return List.of(
                one.path("key").path("scenario").asString(),
                one.path("verdict").asString(),
                attempt.path("checks").toString(),
                attempt.path("turns")
                        .valueStream()
                        .map(turn -> turn.path("said"))
                        .toList()
                        .toString(),
                attempt.path("variables").toString(),
                attempt.path("seed").toString());
    }

    private Path file(String fileName, String scenario) throws IOException {
        return Files.writeString(
                Files.createDirectories(home.resolve("a folder's \"$HOME\"")).resolve(fileName),
                """
                scenario: %s
                bot: order-bot
                variables: {order: '{{number 10000 99999}}', ticket: '{{uuid}}', word: '{{word}}'}
                steps:
                  - says: Hello
                  - ignoring the rest
                  - says: Track order {{order}} {{word}}
                  - bot: '{{ticket}}'
                """.formatted(JsonMapper.shared().writeValueAsString(scenario)));
    }

    private JsonNode report(String folder, Object... words) throws IOException {
        List<String> line = new ArrayList<>(List.of("simulate"));
        Stream.of(words).map(Object::toString).forEach(line::add);
        line.addAll(List.of("--report", "json", "--report-dir", out(folder)));
        Run run = parley.run(line.toArray(String[]::new));
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.NEGATIVE);
        return json(folder);
    }

    private JsonNode again(List<String> words) throws IOException {
        List<String> line = new ArrayList<>(words.subList(1, words.size()));
        line.addAll(List.of("--report", "json", "--report-dir", out("again")));
        Run run = parley.run(line.toArray(String[]::new));
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.NEGATIVE);
        return json("again");
    }

    private String out(String folder) {
        return home.resolve(folder).toString();
    }

    private JsonNode json(String folder) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(home.resolve(folder).resolve("report.json")));
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }

    private static Optional<String> property(Path file, String name) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("property");
        return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
                .map(i -> (Element) all.item(i))
                .filter(one -> one.getAttribute("name").equals(name))
                .map(one -> one.getAttribute("value"))
                .findFirst();
    }

    /** The words that a shell makes of a line. */
    private static List<String> split(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return List.of(out.substring(0, out.length() - 1).split("\0", -1));
    }
}
