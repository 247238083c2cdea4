package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecoverIT {
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
    void completesAndClosesWhatAKilledProcessLeft() {
        String id = leftByAKilledChat();

        Run greeted = parley.run("conversation", "list", "-o", "json");
        assertThat(greeted.err())
                .contains("1 conversation was left open by processes that are gone: 'parley recover' completes");
        assertThat(parley.run("conversation", "list").err()).as("once").doesNotContain("parley recover");
        JsonNode dry = json("recover", "--dry-run");
        assertThat(dry.path(0).path("found").asString()).isEqualTo("left-open");
        JsonNode rows = json("recover");

        assertThat(rows).hasSize(1);
        assertThat(rows.path(0).path("conversation").asString()).isEqualTo(id);
        assertThat(rows.path(0).path("found").asString()).isEqualTo("completed");
        assertThat(rows.path(0).path("closed").asBoolean()).isTrue();
        assertThat(json("conversation", "show", id).path("state").path("word").asString("closed"))
                .isEqualTo("closed");
        assertThat(parley.run("recover", "-o", "json").out()).isEqualTo("[]\n");
        assertThat(parley.run("audit", "verify").code()).isEqualTo(ExitCode.DONE);
        parley.restart();
        assertThat(parley.run("conversation", "list").err()).doesNotContain("parley recover");
    }

    @Test
    void leavesAloneWhatALivingProcessHolds() {
        killedChat();

        assertThat(parley.run("recover", "-o", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void keepsQuietWhenAskedTo() {
        leftByAKilledChat();

        assertThat(parley.run("-q", "conversation", "list").err()).isEmpty();
    }

    @Test
    void makesNoStoreForAGreeting() {
        parley.run("sandbox", "bots");
        parley.run("complete", "--", "conversation", "say", "");

        assertThat(home.resolve("data/parley.db")).doesNotExist();
    }

    @Test
    void reportsWhatCannotBeReachedAndLeavesIt() throws SQLException {
        String id = leftByAKilledChat();
        move(id, "gone");

        Run run = parley.run("recover", "-o", "json");

        assertThat(run.code()).isEqualTo(ExitCode.VENDOR);
        JsonNode row = JsonMapper.shared().readTree(run.out()).path(0);
        assertThat(row.path("found").asString()).isEqualTo("out-of-reach");
        assertThat(row.path("why").asString()).isEqualTo("there is no tenant 'gone'");
        String complaint = run.complaints().getLast();
        assertThat(complaint).startsWith("parley: 1 of 1 conversation cannot be reached. ");
        assertThat(DocumentedErrors.read().describe(complaint, 5)).isTrue();
        assertThat(parley.run("recover", "--tenant", "sandbox", "-o", "json").out())
                .isEqualTo("[]\n");
    }

    @Test
    void doesTheOthersWhenSomeCannotBeReached() throws SQLException {
        move(leftByAKilledChat(), "gone");
        killedChat();
        parley.restart();

        Run run = parley.run("recover");

        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.out()).contains("out-of-reach", "completed");
        assertThat(DocumentedErrors.read().describe(run.complaints().getLast(), 6))
                .isTrue();
    }

    @Test
    void endsRunsThatWereKilled() throws SQLException {
        parley.run("simulate");
        parley.restart();
        tamper("parley.db", "UPDATE run SET over = 0");

        assertThat(parley.run("recover").err()).contains("1 run (r", ") ended as killed");
        assertThat(json("audit", "list", "--kind", "run", "--outcome", "killed"))
                .hasSize(1);
        assertThat(parley.run("recover").err()).doesNotContain("killed");
    }

    private void move(String conversation, String tenant) throws SQLException {
        tamper("parley.db", "UPDATE conversation SET tenant = '" + tenant + "' WHERE id = '" + conversation + "'");
    }

    private void tamper(String file, String sql) throws SQLException {
        parley.restart();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/" + file));
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void sweepsIdleSimulationsOnlyWhenTold() throws SQLException {
        parley.run("conversation", "open", "--bot", "order-bot");
        parley.run("simulate");
        tamper("sandbox/sandbox.db", "DELETE FROM move WHERE lower(state) = 'closed'");
        assertThat(parley.run("sweep", "-o", "json").out()).as("not idle yet").isEqualTo("[]\n");
        parley.time().pass(Duration.ofMinutes(20));

        JsonNode idle = json("sweep", "--dry-run");
        assertThat(idle).hasSize(1);
        Run refused = parley.run("-q", "sweep");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(DocumentedErrors.read().describe(refused.complaints().getFirst(), 2))
                .isTrue();
        assertThat(parley.typed(List.of(""), "sweep").code()).isEqualTo(ExitCode.NEGATIVE);
        JsonNode swept = json("sweep", "--yes");

        assertThat(swept.path(0).path("conversation").asString())
                .isEqualTo(idle.path(0).path("conversation").asString());
        assertThat(swept.path(0).path("found").asString()).isEqualTo("closed");
        assertThat(parley.run("sweep", "--yes", "-o", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void offersTheConversationsThatItKnows() {
        String id = leftByAKilledChat();

        assertThat(offered("conversation", "show", "")).contains(id);
        assertThat(offered("audit", "list", "--conversation", "")).contains(id);
        assertThat(offered("audit", "show", "")).contains("1-1");
        assertThat(Files.exists(home.resolve("data/parley.db"))).isTrue();
    }

    private String offered(String... words) {
        String[] line = new String[words.length + 2];
        line[0] = "complete";
        line[1] = "--";
        System.arraycopy(words, 0, line, 2, words.length);
        return parley.run(line).out();
    }

    private String leftByAKilledChat() {
        killedChat();
        parley.restart();
        return json("conversation", "list", "--mine").path(0).path("id").asString();
    }

    private void killedChat() {
        parley.reading(killingAfter("Hello"), "chat", "--bot", "order-bot");
    }

    /** An error is what a process dies of before it could clean up. */
    private static TestParley.Input killingAfter(String... lines) {
        Deque<String> left = new ArrayDeque<>(List.of(lines));
        return prompt -> {
            if (left.isEmpty()) {
                throw new Killed();
            }
            return left.poll();
        };
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private JsonNode json(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "-o";
        all[words.length + 1] = "json";
        Run run = parley.run(all);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(run.out());
    }
}
