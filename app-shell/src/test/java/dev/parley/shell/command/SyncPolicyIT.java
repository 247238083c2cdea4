package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the settings say about the way back and about who has the last word on a ticket's state. */
class SyncPolicyIT {
    @TempDir
    private Path home;

    private TestParley parley;
    private DeskHome desks;

    @BeforeEach
    void start() {
        parley = TestParley.at(home);
        desks = DeskHome.at(home, parley);
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void aTicketLeadsBackToItsConversation() throws IOException {
        settings("link: 'https://cxone.example.com/c/{conversation}'", "");
        String id = opened();
        done("sync", "run");

        assertThat(ticket("links")).isEqualTo("https://cxone.example.com/c/" + id);
    }

    @Test
    void withoutThatSettingItLeadsNowhere() throws IOException {
        opened();
        done("sync", "run");

        assertThat(desks.shelf().resolve("1/subject")).exists();
        assertThat(desks.shelf().resolve("1/links")).doesNotExist();
    }

    @Test
    void aLinkThatLeadsNowhereIsRefusedBeforeAnythingIsDone() throws IOException {
        settings("link: 'https://cxone.example.com/c'", "");

        Run run = parley.run("sync", "run");

        assertThat(run.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(run.err()).contains("tenants.sandbox.link: not a URL such as https://");
    }

    @Test
    void aHumansMoveStays() throws IOException {
        String id = opened();
        done("sync", "run");
        somebodyMovesIt(id);
        done("sync", "run");

        assertThat(ticket("state")).isEqualTo("reviewing");
        assertThat(done("sync", "why", id).out()).contains("somebody else moved the ticket to 'reviewing'");
    }

    @Test
    void unlessTheSettingsSayOtherwise() throws IOException {
        settings("bot: order-bot", "humanWins: false");
        String id = opened();
        done("sync", "run");
        somebodyMovesIt(id);
        done("sync", "run");

        assertThat(ticket("state")).isNotEqualTo("reviewing");
    }

    private String opened() {
        Run open = done("conversation", "open", "--bot", "order-bot", "-o", "json");
        String id = new JsonMapper().readTree(open.out()).path("id").asString();
        done("conversation", "say", id, "Track order 12345");
        parley.time().pass(Duration.ofMinutes(1));
        return id;
    }

    private void somebodyMovesIt(String id) throws IOException {
        Files.writeString(desks.shelf().resolve("1/state"), "reviewing");
        done("conversation", "close", id);
        parley.time().pass(Duration.ofMinutes(1));
    }

    private Run done(String... words) {
        Run run = parley.run(words);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run;
    }

    private String ticket(String file) throws IOException {
        return Files.readString(desks.shelf().resolve("1").resolve(file));
    }

    private void settings(String ofTheTenant, String ofTheDesk) throws IOException {
        Files.writeString(parley.configuration().resolve("config.yaml"), """
                desk: shelf
                desks:
                  shelf:
                    kind: folder
                    %s
                    settings: {folder: %s, password: %s}
                tenants:
                  sandbox:
                    %s
                """.formatted(
                        ofTheDesk, desks.shelf(), DeskHome.SECRET, ofTheTenant));
        parley.restart();
    }
}
