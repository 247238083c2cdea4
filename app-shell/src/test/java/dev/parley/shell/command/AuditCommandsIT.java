package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandsIT {
    private static final String EMAIL = "ada.lovelace@example.com";

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
    void anEmptyTrailIsEmpty() {
        assertThat(done("audit", "list", "-o", "json").out()).isEqualTo("[]\n");
        assertThat(done("audit", "tail", "-o", "ndjson").out()).isEmpty();
        assertThat(done("audit", "export", "--format", "jsonl", "--to", "-").out())
                .isEmpty();
        assertThat(done("audit", "verify").out()).contains("holds");
    }

    @Test
    void listsTurnsWithoutTheirIntentionsUnlessAsked() {
        String id = opened();
        done("conversation", "say", id, "My address is " + EMAIL + ", hello");

        JsonNode turns = json("audit", "list", "--conversation", id, "--kind", "turn");
        assertThat(turns).hasSize(1);
        assertThat(turns.path(0).path("userMessage").asString())
                .contains("<email-")
                .doesNotContain(EMAIL);
        assertThat(turns.path(0).path("state").asString()).isEqualTo("active");
        assertThat(json("audit", "list", "--conversation", id, "--kind", "turn", "--all"))
                .hasSize(2);
        assertThat(json("audit", "list", "--outcome", "failed")).isEmpty();
        assertThat(json("audit", "list", "--until", "24h")).isEmpty();
        assertThat(parley.typed(List.of(), "audit", "list").out())
                .contains("turn ")
                .doesNotContain(id);
        assertThat(done("audit", "list").out()).contains(id);
    }

    @Test
    void saysWhenThereIsMore() {
        opened();
        opened();

        Run run = done("audit", "list", "--limit", "1", "-o", "json");

        assertThat(JsonMapper.shared().readTree(run.out())).hasSize(1);
        assertThat(run.err()).contains("there are more: the latest 1 are shown");
        assertThat(done("audit", "list", "--limit", "2").err()).doesNotContain("there are more");
    }

    @Test
    void showsARecordWithItsCounterpart() {
        String id = opened();
        done("conversation", "say", id, "Hello");
        List<String> turn = json("audit", "list", "--kind", "turn", "--all").findValuesAsString("id");

        assertThat(done("audit", "show", turn.getFirst()).out()).contains("done in       " + turn.getLast());
        JsonNode outcome = json("audit", "show", turn.getLast());
        assertThat(outcome.path("intendedIn").asString()).isEqualTo(turn.getFirst());
        assertThat(outcome.path("previous").asString())
                .isEqualTo(json("audit", "show", turn.getFirst()).path("hash").asString());
    }

    @Test
    void followsUntilCtrlC() {
        opened();
        Run run = parley.reading(
                new TestParley.Input() {
                    @Override
                    public String read(String prompt) {
                        throw new AssertionError("nothing is asked");
                    }

                    @Override
                    public void meets(Interruption interruption) {
                        interruption.request();
                    }
                },
                "-q",
                "audit",
                "tail",
                "--follow",
                "-o",
                "json");

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.err()).isEmpty();
        assertThat(JsonMapper.shared().readTree(run.out())).hasSize(1);
    }

    @Test
    void exportsAndGoesOnTheNextDay() throws IOException {
        Path file = home.resolve("audit.jsonl");
        String[] export = {"audit", "export", "--format", "jsonl", "--to", file.toString()};
        opened();
        assertThat(done(export).out()).isEqualTo("2 of 2 records written to " + file + "\n");
        assertThat(done(export).out()).startsWith("0 of 2 records");
        opened();
        assertThat(done(export).out()).startsWith("2 of 4 records");
        assertThat(done("audit", "export", "--format", "jsonl", "--to", "-").out())
                .isEqualTo(Files.readString(file));

        Path diary = Files.writeString(home.resolve("diary"), "Dear diary,\n");
        Run refused = parley.run("-q", "audit", "export", "--format", "csv", "--to", diary.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(Files.readString(diary)).isEqualTo("Dear diary,\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_record SET record = replace(record, 'active', 'closed') WHERE number = 2",
                "DELETE FROM audit_record WHERE number = 2",
                "UPDATE audit_words SET words = replace(words, 'Hello', 'Hullo')",
                "DELETE FROM audit_words",
                "UPDATE audit_record SET number = number + 100 WHERE number = 2"
            })
    void namesTheFirstRecordThatWasTamperedWith(String sql) throws SQLException {
        String id = opened();
        done("conversation", "say", id, "Hello");
        assertThat(done("audit", "verify").out()).contains("verdict     holds");

        tamper(sql);
        Run run = parley.run("audit", "verify");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).containsPattern("does not hold: record 1-[234] ");
        JsonNode verdict = JsonMapper.shared()
                .readTree(parley.run("audit", "verify", "-o", "json").out());
        assertThat(verdict.path("verdict").asString()).isEqualTo("broken");
        assertThat(verdict.path("firstBad").asString()).startsWith("1-");
    }

    @Test
    void saysWhichRecordCannotBeReadAndTakesItAlongNevertheless() throws SQLException {
        opened();
        tamper("UPDATE audit_record SET record = '{\"kind\":\"garbage\"}' WHERE number = 2");

        for (String to : List.of("-", home.resolve("x.csv").toString())) {
            Run csv = parley.run("-q", "audit", "export", "--format", "csv", "--to", to);
            assertThat(csv.code()).isEqualTo(ExitCode.PARTLY);
            assertThat(csv.complaints()).hasSize(1);
            assertThat(csv.err())
                    .contains("stopped: record 1-2 cannot be read", "audit verify")
                    .doesNotContain("\u001b");
            assertThat(DocumentedErrors.read().describe(csv.complaints().getFirst(), 6))
                    .isTrue();
        }
        Run jsonl = done("audit", "export", "--format", "jsonl", "--to", "-");
        assertThat(jsonl.out()).contains("garbage");
    }

    @Test
    void tellsAMissingEndByACheckpoint() throws Exception {
        opened();
        Run printed = done("audit", "checkpoint");
        String word = printed.out().lines().toList().getLast();
        Path file = Files.writeString(home.resolve("kept.txt"), printed.out());
        opened();
        assertThat(done("audit", "verify", "--from", word).out()).contains("holds");
        assertThat(done("audit", "verify", "--from", file.toString()).out()).contains("holds");

        tamper(
                "DELETE FROM audit_record WHERE number >= 3",
                "UPDATE audit_head SET count = 2, hash = (SELECT hash FROM audit_record WHERE number = 2)");

        assertThat(done("audit", "verify").out()).contains("holds");
        Run torn = parley.run("audit", "verify", "--from", word);
        assertThat(torn.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(torn.out()).contains("the end is missing, from record 1-3 on, 1 that the checkpoint", "look alike");
    }

    @Test
    void erasesAPersonWhoseAddressIsTheVisitorsOrWasMentioned() throws IOException {
        String visitor = opened("--email", EMAIL);
        String mentioned = opened("--email", "test@example.com");
        String other = opened("--email", "test@example.com");
        for (String id : List.of(visitor, mentioned, other)) {
            done("conversation", "say", id, "Hello, I am hers: " + (id.equals(mentioned) ? EMAIL : "nobody"));
        }

        Run refused = parley.run("-q", "audit", "erase", "--email", EMAIL);
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .contains("this erases the words of 4 records in 2 conversations")
                .doesNotContain(EMAIL);
        Run no = parley.typed(List.of("no"), "audit", "erase", "--email", EMAIL);
        assertThat(no.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(no.err()).contains("nothing was changed");
        Run erased = parley.piped(List.of(" Ada.Lovelace@EXAMPLE.com "), "audit", "erase", "--email", "-", "--yes");

        assertThat(erased.code()).as(erased.err()).isEqualTo(ExitCode.DONE);
        assertThat(erased.out()).contains("the words of 4 records in 2 conversations", visitor, mentioned);
        assertThat(erased.err()).contains("exports, reports and backups made before still hold the words");
        JsonNode left = json("audit", "list", "--kind", "turn");
        assertThat(left.findValuesAsString("userMessage")).containsOnlyOnce("Hello, I am hers: nobody");
        assertThat(done("audit", "verify").out()).contains("holds", "4 of them lost their words");
        assertThat(done("audit", "erase", "--email", EMAIL).out()).contains("nothing to erase");
        parley.close();
        assertThat(everythingKept()).doesNotContain(EMAIL);
    }

    @Test
    void erasesAPersonWhoSaidNothing() {
        String id = opened("--email", EMAIL);

        assertThat(done("audit", "erase", "--email", EMAIL, "--yes").out())
                .contains("the words of 0 records in 1 conversation", id);
        done("conversation", "close", id);

        assertThat(done("audit", "erase", "--email", EMAIL).out()).contains("nothing to erase");
        assertThat(done("audit", "erase", "--conversation", id).out()).contains("nothing to erase");
        assertThat(done("audit", "verify").out()).contains("holds");
    }

    @Test
    void findsNewWordsOfAPersonWhoWasErased() {
        String id = opened("--email", EMAIL);
        done("audit", "erase", "--conversation", id, "--yes");
        done("conversation", "say", id, "Hello");

        assertThat(done("audit", "erase", "--email", EMAIL, "--yes").out()).contains("the words of 2 records", id);
    }

    @Test
    void findsAnAddressAlsoWhereAddressesAreKept() throws IOException {
        Files.createDirectories(parley.configuration());
        Files.writeString(parley.configuration().resolve("config.yaml"), "redaction: {keep: [email]}\n");
        String id = opened();
        done("conversation", "say", id, "I am " + EMAIL);

        assertThat(done("audit", "list").out()).contains(EMAIL);
        assertThat(done("audit", "erase", "--email", EMAIL, "--yes").out()).contains("the words of 2 records", id);
    }

    @ParameterizedTest
    @ValueSource(strings = {EMAIL, "+49 170 1234567", "DE89370400440532013000"})
    void refusesPersonalDataForAnId(String raw) {
        Run run = parley.run("conversation", "close", raw);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("looks like personal data").doesNotContain(raw);
    }

    @Test
    void erasesAConversationWhenSomebodySaysYes() {
        String id = opened();
        done("conversation", "say", id, "Hello");

        Run run = parley.typed(List.of("yes"), "audit", "erase", "--conversation", id);

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(done("audit", "list", "--kind", "turn").out()).contains("(erased)");
        assertThat(done("audit", "erase", "--conversation", "nope").out()).contains("nothing to erase");
    }

    @Test
    void listsWhatItKnowsWithoutTheNetwork() {
        String id = opened();
        parley.time().pass(Duration.ofMinutes(1));
        assertThat(json("conversation", "list").path(0).path("mine").asBoolean())
                .isTrue();
        parley.close();

        try (TestParley away = TestParley.at(home).with("http://127.0.0.1:1", "me", "secret")) {
            Run mine = away.run("conversation", "list", "--mine", "--tenant", "sandbox", "-o", "json");
            assertThat(mine.code()).as(mine.err()).isEqualTo(ExitCode.DONE);
            JsonNode known = JsonMapper.shared().readTree(mine.out());
            assertThat(known.path(0).path("id").asString()).isEqualTo(id);
            assertThat(known.path(0).path("state").asString()).isEqualTo("active");
            assertThat(away.run("conversation", "list", "--mine", "-o", "json").out())
                    .isEqualTo("[]\n");
        }
    }

    private String opened(String... more) {
        String[] words = Stream.concat(Stream.of("conversation", "open", "--bot", "order-bot"), Stream.of(more))
                .toArray(String[]::new);
        return json(words).path("id").asString();
    }

    private void tamper(String... statements) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/parley.db"));
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        }
    }

    /** All files of Parley's own; the sandbox stands for the tenant, which knows its visitors. */
    private String everythingKept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("sandbox"))
                    .toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all).contains("audit_record");
        return all.toString();
    }

    private JsonNode json(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "-o";
        all[words.length + 1] = "json";
        return JsonMapper.shared().readTree(done(all).out());
    }

    private Run done(String... words) {
        Run run = parley.run(words);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run;
    }
}
