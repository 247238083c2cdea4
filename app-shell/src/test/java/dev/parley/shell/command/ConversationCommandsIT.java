package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConversationCommandsIT {
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
    void opensInOneProcessAndGoesOnInAnother() {
        String id = opened("--attr", "tier=gold", "--session", "cart=3");
        parley.restart();

        Run said = done("conversation", "say", id, "Track order 12345");

        assertThat(said.out())
                .contains(
                        "Test       Track order 12345",
                        "order-bot  Thank you, I am looking that up.",
                        "order-bot  Order 12345 is on its way",
                        "[Returns] [Change the address] [No, thanks]",
                        "turn      1, replied; the bot took",
                        "state     active",
                        "% ",
                        " of 65,536 bytes (+16, room for",
                        "largest: metadata.createdAt",
                        "judged    unresolved");
        assertThat(done("conversation", "say", id, "Thanks").out()).contains("turn      2, replied");
    }

    @Test
    void keepsTheTypesOfTheSession() {
        String id = opened(
                "--session", "cart=3", "--session", "vip=true", "--session", "code=007", "--session", "l=[1,\"a\"]");

        JsonNode session = json("conversation", "context", id).path("context").path("botSession");

        assertThat(session.toString()).isEqualTo("{\"cart\":3,\"vip\":true,\"code\":\"007\",\"l\":[1,\"a\"]}");
    }

    @Test
    void showsWhereAConversationStands() {
        String id = opened("--attr", "tier=gold");

        assertThat(done("conversation", "show", id).out())
                .contains(
                        "id        " + id,
                        "state     active (may: send a message",
                        "Test User <test@example.com>",
                        "tier=gold");
        JsonNode it = json("conversation", "show", id);
        assertThat(it.path("bot").asString()).isEqualTo("order-bot");
        assertThat(it.path("attributes").path("tier").asString()).isEqualTo("gold");
        assertThat(it.path("context").path("limitBytes").asInt()).isEqualTo(65_536);
    }

    @Test
    void printsWhatWasSaid() {
        String id = opened();
        assertThat(done("conversation", "history", id).out()).contains("(nothing has been said)");
        assertThat(done("conversation", "history", id, "-o", "json").out()).isEqualTo("[]\n");
        done("conversation", "say", id, "Hello");

        JsonNode messages = json("conversation", "history", id);

        assertThat(messages).hasSize(2);
        assertThat(messages.path(0).path("author").asString()).isEqualTo("visitor");
        assertThat(messages.path(1).path("quickReplies")).hasSize(3);
        assertThat(messages.path(1).path("replyTo").asString())
                .isEqualTo(messages.path(0).path("id").asString());
    }

    @Test
    void listsTheLatestChangesFirst() {
        String first = opened();
        parley.time().pass(java.time.Duration.ofMinutes(1));
        String second = opened();

        JsonNode all = json("conversation", "list");
        Run one = parley.run("conversation", "list", "--limit", "1", "-o", "json");

        assertThat(all.path(0).path("id").asString()).isEqualTo(second);
        assertThat(all.path(1).path("id").asString()).isEqualTo(first);
        assertThat(JsonMapper.shared().readTree(one.out())).hasSize(1);
        assertThat(one.err()).contains("2 conversations changed, the latest 1 are shown");
        parley.time().pass(java.time.Duration.ofHours(25));
        assertThat(done("conversation", "list", "-o", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void prunesAContextOnlyWhenItIsNotADryRun() {
        String id = opened("--session", "history=[" + "\"aaaaaaaaaa\",".repeat(40) + "\"b\"]", "--session", "cart=3");

        Run dry = parley.run("conversation", "context", id, "--prune-to", "200", "--dry-run");
        assertThat(dry.code()).isEqualTo(ExitCode.DONE);
        assertThat(dry.out()).contains("Would prune:", "botSession.history, the oldest");
        assertThat(json("conversation", "context", id)
                        .path("gauge")
                        .path("usedBytes")
                        .asInt())
                .isGreaterThan(500);

        assertThat(done("conversation", "context", id, "--prune-to", "200").out())
                .contains("Pruned:");
        assertThat(json("conversation", "context", id)
                        .path("gauge")
                        .path("usedBytes")
                        .asInt())
                .isLessThanOrEqualTo(200);
        assertThat(done("conversation", "context", id, "--prune-to", "48KiB").out())
                .contains("nothing to remove");
    }

    @Test
    void changesNothingWhenPruningCannotBeEnough() {
        String id = opened("--session", "cart=3");

        Run refused = parley.run("-q", "conversation", "context", id, "--prune-to", "10");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.complaints())
                .singleElement()
                .asString()
                .contains("cannot be made that small", "Nothing was changed");
        assertThat(parley.run("conversation", "context", id, "--prune-to", "10", "--dry-run")
                        .code())
                .isEqualTo(ExitCode.NEGATIVE);
        assertThat(parley.run("conversation", "context", id, "--dry-run").code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void closesAndCloseAgainIsNoMistake() {
        String id = opened();

        assertThat(done("conversation", "close", id).out()).contains("state     closed");
        assertThat(done("conversation", "close", id).out()).contains("state     closed");
        Run late = parley.run("-q", "conversation", "say", id, "Hello?");
        assertThat(late.code()).isEqualTo(ExitCode.USAGE);
        assertThat(late.complaints())
                .containsExactly("parley: a conversation in state 'closed' does not allow to send a message. "
                        + "What can happen from there: end. 'parley conversation open' opens another one");
    }

    @Test
    void endsWithOneWhenTheBotIsSilent() {
        String id =
                json("conversation", "open", "--bot", "billing-bot").path("id").asString();

        Run run = parley.run("conversation", "say", id, "I will go to my lawyer");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains("silent; nobody answered within 30 s", "judged    bot-silent");
    }

    @ParameterizedTest
    @CsvSource({"json, '{'", "ndjson, '{\"conversation\":'", "yaml, 'conversation: '", "csv, 'conversation,turn,said,'"
    })
    void writesATurnInEveryFormat(String format, String begin) {
        Run run = done("conversation", "say", opened(), "Hello", "-o", format);

        assertThat(run.out()).startsWith(begin).contains("Hello Test! I can help with your order.");
    }

    private String opened(String... more) {
        String[] words = {
            "conversation", "open", "--first-name", "Test", "--last-name", "User", "--email", "test@example.com"
        };
        return json(java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(more))
                        .toArray(String[]::new))
                .path("id")
                .asString();
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
