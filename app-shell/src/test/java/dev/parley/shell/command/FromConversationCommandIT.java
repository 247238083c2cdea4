package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FromConversationCommandIT {
    @TempDir
    private Path home;

    private TestParley parley;

    @BeforeEach
    void start() throws IOException {
        parley = TestParley.at(home);
        PersonalTalk.bot(parley.configuration());
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void theFileHoldsNothingPersonalAndPassesWithTheSameBot() throws IOException {
        String id = personalTalk();
        Run run = parley.run("scenario", "from-conversation", id, "--file", file().toString());

        String text = Files.readString(file());
        assertThat(run.code()).as(run.err() + text).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("parley simulate " + file()).doesNotContain("warning:");
        assertThat(PersonalTalk.in(text)).as(text).isEmpty();
        assertThat(text)
                .contains("# Made of conversation " + id + " of the tenant sandbox.")
                .contains("firstName: \"{{firstName}}\"", "mail: test@example.com", "tier: gold")
                .contains("My card is {{card}} and {{firstName}} is on it", "clicks: \"It is {{mail}}\"")
                .contains("moves: active -> pending", "ends: resolvedByBot");

        assertThat(parley.run("scenario", "check", file().toString()).code()).isEqualTo(ExitCode.DONE);
        Run held = parley.run("simulate", file().toString());
        assertThat(held.code()).as(held.out() + held.err() + text).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theRealWordsStayWhenThatIsAskedForAndTheSearchWouldFindThem() throws IOException {
        String id = personalTalk();
        parley.run("scenario", "from-conversation", id, "--keep-personal", "--file", file().toString());

        String text = Files.readString(file());
        assertThat(PersonalTalk.in(text)).hasSizeGreaterThan(6);
        assertThat(text).contains("# The words are those of the conversation, personal data included.");
        Run held = parley.run("simulate", file().toString());
        assertThat(held.code()).as(held.out() + text).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theSettingsKeepWhatTheySay() throws IOException {
        String id = personalTalk();
        Files.writeString(parley.configuration().resolve("config.yaml"), "redaction: {keep: [email]}\n");
        parley.restart();

        String text = parley.run("scenario", "from-conversation", id).out();

        assertThat(PersonalTalk.in(text)).contains("private.desk@shop.example").doesNotContain("4111", "960983");
    }

    @Test
    void aBotThatSaysSomethingElseFails() throws IOException {
        String id = personalTalk();
        parley.run("scenario", "from-conversation", id, "--file", file().toString());
        Path bot = parley.configuration().resolve("bots/contact-bot.yaml");
        Files.writeString(bot, Files.readString(bot).replace("We call ${phone}", "We call you at ${phone}"));
        parley.restart();

        assertThat(parley.run("simulate", file().toString()).code()).isEqualTo(ExitCode.NEGATIVE);
    }

    @Test
    void withoutAFileItIsWrittenToTheStandardOutput() {
        Run run = parley.run("scenario", "from-conversation", personalTalk(), "--name", "Contact");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("# Made of conversation ").contains("\nscenario: Contact\n", "\nsteps:\n");
    }

    @Test
    void asJsonItIsAFileThatRuns() throws IOException {
        Run run = parley.run("scenario", "from-conversation", personalTalk(), "-o", "json");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(JsonMapper.shared()
                        .readTree(run.out())
                        .path("variables")
                        .path("mail")
                        .asString())
                .isEqualTo("test@example.com");
        assertThat(PersonalTalk.in(run.out())).as(run.out()).isEmpty();
        assertThat(run.err()).contains("parley: made of conversation ", "look before you share it");
        Path file = home.resolve("talk.json");
        Files.writeString(file, run.out());
        assertThat(parley.run("scenario", "check", file.toString()).code()).isEqualTo(ExitCode.DONE);
        Run held = parley.run("simulate", file.toString());
        assertThat(held.code()).as(held.out() + held.err() + run.out()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aTableIsNoScenario() {
        for (String format : List.of("csv", "ndjson")) {
            Run run = parley.run("-q", "scenario", "from-conversation", "4711", "-o", format);

            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.complaints())
                    .containsExactly(
                            "parley: a scenario file is YAML or JSON. Leave out '-o', or give '-o yaml' or '-o json'");
            assertThat(DocumentedErrors.read().describe(run.complaints().getFirst(), 2))
                    .isTrue();
        }
    }

    @Test
    void whatIsThereStaysUnlessForced() throws IOException {
        String id = personalTalk();
        Files.writeString(file(), "mine");

        Run refused = parley.run("scenario", "from-conversation", id, "--file", file().toString());
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.complaints())
                .containsExactly(
                        "parley: '" + file() + "' is there already. Name a new file, or add --force to write over it");
        assertThat(file()).hasContent("mine");

        assertThat(parley.run("scenario", "from-conversation", id, "--file", file().toString(), "--force")
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(file()).content().startsWith("# Made of");
    }

    @Test
    void whatCannotBeHeldAgainIsToldInOneLine() {
        String silent = opened();

        for (String id : List.of("4711-4711", silent)) {
            Run run = parley.run("-q", "scenario", "from-conversation", id, "--file", file().toString());
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
            assertThat(run.complaints()).singleElement().asString().contains(id);
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void anAgentsPartAndAnOpenEndAreToldInTheFile() {
        String id = opened();
        parley.run("conversation", "say", id, "Hello");
        parley.run("conversation", "say", id, "I want to talk to a human");
        parley.time().pass(Duration.ofMinutes(2));

        Run run = parley.run("scenario", "from-conversation", id);

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("# An agent spoke in it", "# It was still queued when this was written", "ends: handedOver");
        assertThat(run.err()).contains("parley: an agent spoke in it", "parley: it was still queued");
    }

    private String opened() {
        return JsonMapper.shared()
                .readTree(parley.run("conversation", "open", "-o", "json").out())
                .path("id")
                .asString();
    }

    private String personalTalk() {
        Run run = parley.piped(
                PersonalTalk.LINES,
                Stream.concat(Stream.of("chat"), PersonalTalk.VISITOR.stream()).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run.err().replaceAll("(?s).*conversation (\\S+) with.*", "$1");
    }

    private Path file() {
        return home.resolve("talk.yaml");
    }
}
