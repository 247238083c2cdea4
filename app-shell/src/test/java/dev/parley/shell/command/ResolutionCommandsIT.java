package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResolutionCommandsIT {
    private static final String ON_ITS_WAY = """
            language: english
            bots: [order-bot]
            cues:
              solved-by-bot:
                - 'order ..1 is on its way'
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
    void explainsWhichRuleDecidedAndWhatTheOthersSaw() {
        String id = talk();

        Run shown = done("resolution", "explain", id);
        JsonNode it = json("resolution", "explain", id);

        assertThat(shown.out()).contains("unresolved  weak", "> no-sign", "did the bot go in circles? nothing");
        assertThat(it.path("outcome").asString()).isEqualTo("unresolved");
        assertThat(it.path("confidence").asString()).isEqualTo("weak");
        assertThat(it.path("rules")).hasSize(10);
        assertThat(it.path("rules")
                        .valueStream()
                        .filter(rule -> rule.path("decided").asBoolean()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.path("rule").asString()).isEqualTo("no-sign"));
    }

    @Test
    void explainsWhatIsOnRecordWithoutACall() {
        String id = talk();
        parley.run("sandbox", "reset", "--yes");

        JsonNode recorded = json("resolution", "explain", id, "--recorded");
        Run nobody = parley.run("resolution", "explain", "no-such-id", "--recorded");

        assertThat(recorded.path("outcome").asString()).isEqualTo("unresolved");
        assertThat(nobody.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nobody.err())
                .contains("nothing that was said in conversation no-such-id is on record here. Leave --recorded out");
    }

    @Test
    void saysWhatAFileWouldChange() throws IOException {
        String id = talk();
        Path file = Files.writeString(home.resolve("courier.yaml"), ON_ITS_WAY);

        Run shown = done("resolution", "try", file.toString());
        JsonNode it = json("resolution", "try", file.toString());

        assertThat(shown.out())
                .contains("1 kept conversation, of which the verdict on 1 would be another one")
                .containsPattern("unresolved +1 +0")
                .containsPattern(id + " +unresolved +resolved-by-bot +bot said: 'Order 12345 is on its way");
        assertThat(it.path("changed").asInt()).isEqualTo(1);
        assertThat(it.path("changes").path(0).path("conversation").asString()).isEqualTo(id);
        assertThat(json("resolution", "explain", id).path("outcome").asString())
                .as("trying changes nothing")
                .isEqualTo("unresolved");
    }

    @Test
    void triesAFileOnTheConversationsOfKeptRuns() throws IOException {
        done("simulate", "--bot", "order-bot", "--say", "Track order 12345", "--repeat", "2");
        done("simulate", "--bot", "billing-bot", "--say", "Track order 12345", "--repeat", "2");
        talk();
        Path file = Files.writeString(home.resolve("courier.yaml"), ON_ITS_WAY);
        JsonNode runs = json("runs", "list");
        String last = runs.path(0).path("run").asString(runs.toString());
        String second = runs.path(1).path("run").asString();

        JsonNode all = json("resolution", "try", file.toString());
        JsonNode other = json("resolution", "try", file.toString(), "--run", "last");
        JsonNode both = json("resolution", "try", file.toString(), "--run", second, "--run", last);

        assertThat(all.path("judged").asInt()).as("four of runs and a chat").isEqualTo(5);
        assertThat(all.path("changed").asInt())
                .as("the bot of the second run is another one")
                .isEqualTo(3);
        assertThat(other.path("judged").asInt()).isEqualTo(2);
        assertThat(other.path("changed").asInt()).isZero();
        assertThat(both.path("judged").asInt()).isEqualTo(4);
        assertThat(both.path("changes").path(0).path("conversation").asString()).startsWith(second + "/");
        assertThat(both.path("changes").path(0).path("before").asString(both.toString()))
                .isEqualTo("unresolved");
        Run unknown = parley.run("resolution", "try", file.toString(), "--run", "nonesuch");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void triesAFileOnSingleSimulationsAndOnceOnWhatIsLeftOfAForgottenRun() throws IOException {
        done("simulate", "--bot", "order-bot", "--say", "Track order 12345");
        done("simulate", "--bot", "order-bot", "--say", "Track order 12345", "--repeat", "2");
        Path file = Files.writeString(home.resolve("courier.yaml"), ON_ITS_WAY);

        JsonNode before = json("resolution", "try", file.toString());
        assertThat(before.path("judged").asInt()).isEqualTo(3);
        assertThat(before.path("changed").asInt()).isEqualTo(3);
        done("runs", "delete", "last", "--yes");
        JsonNode after = json("resolution", "try", file.toString());
        assertThat(after.path("judged").asInt()).isEqualTo(3);
        assertThat(after.path("outcomes").toString())
                .as("the records tell the same")
                .isEqualTo(before.path("outcomes").toString());
    }

    @Test
    void aFileInTheFolderJudgesChatsAndRunsAlike() throws IOException {
        own("courier.yaml", ON_ITS_WAY);

        String id = parley.run("conversation", "open", "-o", "json").out();
        String conversation = JsonMapper.shared().readTree(id).path("id").asString();
        Run said = done("conversation", "say", conversation, "Track order 12345");
        Run run = parley.run("simulate", "--say", "Track order 12345", "-o", "json");

        assertThat(said.out()).contains("judged    resolved-by-bot: bot said: 'Order 12345 is on its way");
        assertThat(run.out()).contains("resolved-by-bot");
        assertThat(json("resolution", "rules")
                        .valueStream()
                        .map(sheet -> sheet.path("name").asString()))
                .containsExactly(
                        "built-in english", "built-in german", "built-in spanish", "built-in french", "courier.yaml");
    }

    @Test
    void printsAFileToBeginWith() throws IOException {
        own("courier.yaml", ON_ITS_WAY);

        assertThat(done("resolution", "rules", "german").out()).contains("language: german", "- 'geloest'");
        assertThat(done("resolution", "rules", "courier.yaml").out()).isEqualTo(ON_ITS_WAY);
        assertThat(done("resolution", "rules", "schema").out()).contains("json-schema.org");
        Run unknown = parley.run("resolution", "rules", "germn");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("there are no rules called 'germn'. Did you mean 'german'?");
    }

    @Test
    void aFaultyFileStopsWhatJudgesAndNamesItsLine() throws IOException {
        String id = talk();
        own("courier.yaml", "language: english\ncues:\n  solvd: ['x']\n");
        Path file = Files.writeString(home.resolve("try.yaml"), "language: english\ncues:\n  solved: ['is %doen']\n");
        parley.restart();

        Run judged = parley.run("resolution", "explain", id);
        assertThat(judged.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(judged.err())
                .contains(
                        "the rules cannot be used: ", "courier.yaml:3:3: there is no word 'solvd' here; did you mean");
        assertThat(parley.run("version").code()).isEqualTo(ExitCode.DONE);
        Files.delete(folder().resolve("courier.yaml"));
        parley.restart();
        Run tried = parley.run("resolution", "try", file.toString());
        assertThat(tried.code()).isEqualTo(ExitCode.USAGE);
        assertThat(tried.err())
                .contains(
                        "try.yaml:3:12: no list of words is called '%doen'; did you mean '%done'? Mend it, and try again");
        Files.writeString(file, "language: english\nbots: order-bot\ncues:\n  solved: x\n");
        assertThat(parley.run("resolution", "try", file.toString()).complaints())
                .satisfiesExactly(
                        other -> assertThat(other).startsWith("parley: " + file + ":4:11: here stands a text"),
                        first -> assertThat(first)
                                .contains("try.yaml:2:7: here stands a text")
                                .endsWith("Mend it and what is named above, and try again"));
        assertThat(parley.run("resolution", "try", "none.yaml").err()).contains("there is no file 'none.yaml'");
    }

    private String talk() {
        String opened = parley.run("conversation", "open", "-o", "json").out();
        String id = JsonMapper.shared().readTree(opened).path("id").asString();
        done("conversation", "say", id, "Track order 12345");
        return id;
    }

    private Path folder() {
        return parley.configuration().resolve("resolution");
    }

    private void own(String name, String text) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(name), text);
    }

    private Run done(String... words) {
        Run run = parley.run(words);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run;
    }

    private JsonNode json(String... words) {
        String[] more = java.util.Arrays.copyOf(words, words.length + 2);
        more[words.length] = "-o";
        more[words.length + 1] = "json";
        return JsonMapper.shared().readTree(done(more).out());
    }
}
