package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ticket that somebody opens by hand while its desk does not take it. */
class TicketOpenIT {
    @TempDir
    private Path home;

    private TestParley parley;
    private DeskHome desks;
    private String id;

    @BeforeEach
    void somebodySpeaks() {
        parley = TestParley.at(home);
        desks = DeskHome.at(home, parley);
        id = json("conversation", "open", "--bot", "order-bot").path("id").asString();
        parley.run("conversation", "say", id, "Track order 12345");
        parley.time().pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void aDeskThatLimitsEverythingIsLeftAloneByEverybodyAndTheNoteIsKept() {
        desks.mood("limiting", parley);
        Run first = open();
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.VENDOR);
        desks.mood("unreadable", parley);

        Run again = open();

        assertThat(again.code()).isEqualTo(ExitCode.VENDOR);
        assertThat(again.complaints().getLast())
                .contains("the ticket desk 'moody' limits how often it is asked", "It is kept", "from 2026-01-15 10:0");
        assertThat(DocumentedErrors.read().describe(again.complaints().getLast(), 5))
                .isTrue();
        assertThat(json("sync", "why", id, "--to", "moody").toString()).doesNotContain("not that");
        parley.time().pass(Duration.ofHours(2));
        assertThat(open().err()).contains("text: not that");
    }

    @Test
    void aDeskThatCannotTakeItNowIsNamedAndTheNextRunWritesTheNoteOnce() throws IOException {
        try (var receiver = new TicketReceiver()) {
            desks.hook(receiver, parley);
            receiver.answers(503);

            Run open = parley.run("ticket", "open", id, "--to", "hook", "--note", "She called");

            assertThat(open.code()).as(open.err()).isEqualTo(ExitCode.VENDOR);
            assertThat(open.complaints().getLast())
                    .contains("the ticket desk 'hook' cannot be reached or fails", "503", "It is kept");
            assertThat(DocumentedErrors.read().describe(open.complaints().getLast(), 5))
                    .isTrue();
            receiver.answers(200);
            parley.time().pass(Duration.ofMinutes(10));
            assertThat(parley.run("sync", "run", "--to", "hook").code()).isEqualTo(ExitCode.DONE);
            assertThat(receiver.entries())
                    .doesNotHaveDuplicates()
                    .filteredOn(entry -> entry.contains(" note-"))
                    .hasSize(1);
        }
    }

    private Run open() {
        return parley.run("ticket", "open", id, "--to", "moody", "--note", "She called");
    }

    private JsonNode json(String... words) {
        Run run = parley.run(
                Stream.concat(Stream.of(words), Stream.of("-o", "json")).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(run.out());
    }
}
