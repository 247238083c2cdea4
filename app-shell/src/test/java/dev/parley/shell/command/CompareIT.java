package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two bots side by side, against the sandbox. */
class CompareIT {
    private static final String BOT = """
            name: first
            language: en
            delay: 100ms
            greeting:
              say: Hello, how can I help?
            rules:
              - when: track
                say: Order 12345 is on its way.
                quickReplies: [Returns, Delivery]
                do:
                  - set: {order: "12345"}
              - when: case
                say: Your case is 4711.
              - when: mail
                say: Write to help@example.com.
            fallback:
              say: I did not get that.
            """;
    private static final String SCENARIO = """
            scenario: Track
            bot: nobody
            visitor: {firstName: Ada}
            steps:
              - says: Hello
              - ignoring the rest
              - says: Track it, I am ada@example.org
              - ignoring the rest
            """;

    @TempDir
    private Path home;

    private TestParley parley;

    @BeforeEach
    void start() throws IOException {
        parley = TestParley.at(home);
        bot("first", BOT);
        scenario("track.yaml", SCENARIO);
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void twoBotsThatAreTheSameAreTheSame() throws IOException {
        bot("second", BOT);

        Run run = compare("second", "--repeat", "3");

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("track.yaml with first", "same  Track #3", "verdict   same  (3 same)");
        assertThat(json(parley.run("runs", "list", "-o", "json"))).hasSize(2);
        assertNothingIsOpen();
    }

    @Test
    void theFirstTurnWithOtherWordsIsShownSideBySide() throws IOException {
        bot("second", BOT.replace("is on its way", "was delivered"));

        Run run = compare("second");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out())
                .contains("different  Track", "turn 2", "> Track it, I am <email-1>")
                .containsPattern("! words +Order 12345 is on its way\\. +\\| Order 12345 was delivered\\.")
                .containsPattern("    buttons +\\[Returns] \\[Delivery] +\\| \\[Returns] \\[Delivery]")
                .containsPattern("state +active +\\| active")
                .containsPattern("time +100 ms +\\| 100 ms")
                .doesNotContain("ada@example.org");
        assertThat(run.out()).doesNotContain("! buttons").doesNotContain("! state");
    }

    @Test
    void machinesGetEverythingWithTheVendorsIds() throws IOException {
        bot("second", BOT.replace("[Returns, Delivery]", "[Delivery]"));

        Run run = compare("second", "-o", "json");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        JsonNode it = json(run).path(0);
        assertThat(it.path("finding").asString()).isEqualTo("different");
        assertThat(it.path("turn").asInt()).isEqualTo(2);
        assertThat(it.path("differs").toString()).isEqualTo("[\"buttons\"]");
        assertThat(it.path("one").path("buttons")).hasSize(2);
        assertThat(it.path("other").path("buttons")).hasSize(1);
        for (String side : List.of("one", "other")) {
            String conversation = it.path(side).path("conversation").asString();
            assertThat(parley.run("conversation", "show", conversation, "-o", "json")
                            .code())
                    .isEqualTo(ExitCode.DONE);
            assertThat(json(parley.run("runs", "show", it.path(side).path("run").asString(), "-o", "json"))
                            .path("results")
                            .path(0)
                            .path("conversation")
                            .asString())
                    .isEqualTo(conversation);
        }
        assertThat(compare("second", "-o", "csv").out()).startsWith("scenario,repetition,finding,turn,said,differs");
        assertThat(compare("second", "-o", "ndjson").out().lines()).hasSize(1);
    }

    @Test
    void anotherStateIsADifference() throws IOException {
        bot("second", BOT.replace("      - set: {order", "      - resolve\n      - set: {order"));

        JsonNode it = json(compare("second", "-o", "json")).path(0);

        assertThat(it.path("differs").toString()).isEqualTo("[\"state\",\"context\"]");
        assertThat(it.path("one").path("state").asString()).isEqualTo("active");
        assertThat(it.path("other").path("state").asString()).isEqualTo("pending");
    }

    @Test
    void anotherKeyOfTheContextIsADifference() throws IOException {
        bot("second", BOT.replace("set: {order: \"12345\"}", "set: {parcel: \"12345\"}"));

        JsonNode it = json(compare("second", "-o", "json")).path(0);

        assertThat(it.path("differs").toString()).isEqualTo("[\"context\"]");
        assertThat(it.path("one").path("contextKeys").toString()).isEqualTo("[\"botSession.order\"]");
        assertThat(it.path("other").path("contextKeys").toString()).isEqualTo("[\"botSession.parcel\"]");
    }

    @Test
    void figuresCountOnlyWhereTheyAreToAndTimeToo() throws IOException {
        bot("second", BOT.replace("4711", "12").replace("delay: 100ms", "delay: 900ms"));
        scenario("track.yaml", SCENARIO.replace("Track it, I am ada@example.org", "My case"));

        Run loose = compare("second");
        assertThat(loose.code()).as(loose.out()).isEqualTo(ExitCode.DONE);
        assertThat(loose.out()).contains("but for figures or time in turns 1, 2");
        assertThat(json(compare("second", "--exact", "-o", "json"))
                        .path(0)
                        .path("turn")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(compare("second", "--tolerance", "500ms", "-o", "json"))
                        .path(0)
                        .path("differs")
                        .toString())
                .isEqualTo("[\"time\"]");
        assertThat(compare("second", "--tolerance", "2s").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void personalDataThatDiffersIsADifferenceAndIsNotShown() throws IOException {
        bot("second", BOT.replace("help@example.com", "info@example.com"));
        scenario("track.yaml", SCENARIO.replace("Track it, I am ada@example.org", "Your mail?"));

        Run run = compare("second");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out())
                .contains("they differ in personal data, which is not shown")
                .doesNotContain("example.com");
    }

    @Test
    void aBotThatIsNotThereIsNoDifference() throws IOException {
        Run run = compare("nobody");

        assertThat(run.code()).isEqualTo(ExitCode.VENDOR);
        assertThat(run.out()).contains("not-compared  Track", "verdict   nothing-compared");
        assertNothingIsOpen();
    }

    @Test
    void aBotThatFallsSilentIsADifferenceOfTheOutcome() throws IOException {
        bot(
                "second",
                BOT.replace("say: Order 12345 is on its way.", "do: silence")
                        .replaceAll("(?s)    quickReplies.*?\\}\n", ""));

        Run run = compare("second", "-o", "json");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(json(run).path(0).path("differs").toString()).contains("outcome");
        assertThat(json(run).path(0).path("other").path("outcome").asString()).isEqualTo("silent");
        assertNothingIsOpen();
    }

    @Test
    void whoeverInterruptsLeavesNothingOpen() throws IOException {
        bot("second", BOT);

        Run run = parley.reading(new InterruptsAtOnce(), "compare", "--bot", "first", "--bot", "second", scenarios());

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.out()).contains("verdict   interrupted");
        assertNothingIsOpen();
    }

    @Test
    void eachSideIsKeptWithItsBotAndTheGuardThatWasUsed() throws IOException {
        bot("second", BOT);

        compare("second");
        assertThat(options()).contains("--guard=strict");
        assertThat(options()).anyMatch(option -> option.matches("--bot=(first|second)"));
        compare("second", "--guard", "known");
        assertThat(options()).contains("--guard=known").doesNotContain("--guard=strict");

        JsonNode rerun = json(parley.run("simulate", "rerun", "last", "-o", "json"));
        assertThat(rerun.path("options").toString()).contains("--guard=known", "--bot=");
    }

    private List<String> options() {
        return json(parley.run("runs", "show", "last", "-o", "json"))
                .path("options")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void itPassesInAStormWithManyAtOnce() throws IOException {
        bot("second", BOT);

        Run run = compare("second", "--repeat", "4", "--parallel", "8", "--weather", "storm", "--seed", "3");

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aLineThatIsWrongIsToldInOneLine() {
        assertUsage("two bots are compared, and the line names none", "compare", scenarios());
        assertUsage("the line names 1", "compare", "--bot", "first", scenarios());
        assertUsage("the line names 3", "compare", "-b", "a", "-b", "b", "-b", "c", scenarios());
        assertUsage("'first' is named twice", "compare", "-b", "first", "-b", "first", scenarios());
        assertUsage("SOURCE", "compare", "-b", "first", "-b", "second");
        assertUsage("there is no file or folder", "compare", "-b", "first", "-b", "second", "nothing.yaml");
        assertUsage("--retries", "compare", "-b", "first", "-b", "second", "--retries", "1", scenarios());
    }

    private void assertUsage(String words, String... line) {
        Run run = parley.run(line);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints()).singleElement().asString().contains(words);
    }

    private void assertNothingIsOpen() {
        assertThat(parley.run("conversation", "list", "--since", "1h", "-o", "ndjson")
                        .out())
                .doesNotContain("\"state\":\"active\"", "\"state\":\"pending\"");
    }

    private Run compare(String other, String... more) {
        String[] line = new String[6 + more.length];
        System.arraycopy(new String[] {"compare", "--bot", "first", "--bot", other, scenarios()}, 0, line, 0, 6);
        System.arraycopy(more, 0, line, 6, more.length);
        return parley.run(line);
    }

    private String scenarios() {
        return home.resolve("s/track.yaml").toString();
    }

    private void bot(String name, String script) throws IOException {
        Path folder = Files.createDirectories(parley.configuration().resolve("bots"));
        Files.writeString(folder.resolve(name + ".yaml"), script.replace("name: first", "name: " + name));
    }

    private void scenario(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("s")).resolve(name), text);
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }

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
