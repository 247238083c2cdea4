package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A ticketing system that goes away in the middle of a run: nothing is lost, and nothing stands there twice. */
class SyncAwayIT {
    @TempDir
    private Path home;

    private TestParley parley;
    private TicketReceiver receiver;

    @BeforeEach
    void start() throws IOException {
        parley = TestParley.at(home);
        receiver = new TicketReceiver();
        DeskHome.at(home, parley).hook(receiver, parley);
    }

    @AfterEach
    void end() {
        parley.close();
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 14, 23})
    void theRunEndsInOneLineAndTheNextOneGoesOn(int requests) {
        talks(8);
        receiver.leavesBehind(requests);

        Run run = parley.run("sync", "run", "--to", "hook");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.VENDOR);
        assertThat(run.complaints().getLast()).contains("the ticket desk 'hook' cannot be reached or fails: ");
        assertThat(run.complaints()).filteredOn(line -> line.contains("hook")).hasSize(1);
        assertThat(DocumentedErrors.read().describe(run.complaints().getLast(), 5))
                .isTrue();
        receiver.comesBack();
        parley.time().pass(Duration.ofMinutes(10));
        everythingStandsThereOnce(8, parley.run("sync", "run", "--to", "hook"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 7})
    void aRunWaitsForOneThatIsSoonBack(int requests) {
        talks(1);
        receiver.leavesBehind(requests);
        parley.whileWaitingAnywhere(receiver::comesBack);

        everythingStandsThereOnce(1, parley.run("sync", "run", "--to", "hook"));
    }

    @Test
    void withNobodyThereAtAllNothingIsDone() {
        talks(1);
        receiver.leavesBehind(1);
        parley.run("desk", "probe", "hook");

        Run run = parley.run("sync", "run", "--to", "hook");

        assertThat(run.code()).isEqualTo(ExitCode.VENDOR);
        assertThat(run.complaints().getLast()).contains("the ticket desk 'hook' cannot be reached or fails: ");
        assertThat(receiver.tickets()).isZero();
    }

    private void talks(int conversations) {
        for (int i = 0; i < conversations; i++) {
            Run open = parley.run("conversation", "open", "--bot", "order-bot", "-o", "json");
            String id = JsonMapper.shared().readTree(open.out()).path("id").asString();
            parley.run("conversation", "say", id, "Track order 1234" + i);
        }
        parley.time().pass(Duration.ofMinutes(1));
    }

    private void everythingStandsThereOnce(int conversations, Run run) {
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(receiver.tickets()).isEqualTo(conversations);
        assertThat(receiver.entries()).hasSize(4 * conversations).doesNotHaveDuplicates();
        assertThat(parley.run("sync", "verify", "--to", "hook").code()).isEqualTo(ExitCode.DONE);
        assertThat(parley.run("sync", "parked", "--to", "hook", "-o", "json").out())
                .isEqualToIgnoringNewLines("[]");
    }
}
