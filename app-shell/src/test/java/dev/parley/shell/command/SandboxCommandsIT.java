package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxCommandsIT {
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
    void servesUntilItIsInterruptedAndSaysHowToReachIt() {
        Run run = parley.reading(new InterruptsSoon(), "sandbox", "start", "--weather", "rush-hour");

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("export CXONE_ORG_URL=http://127\\.0\\.0\\.1:\\d+"),
                        line -> assertThat(line).isEqualTo("export CXONE_CLIENT_ID=sandbox"),
                        line -> assertThat(line).isEqualTo("export CXONE_CLIENT_SECRET=sandbox"));
        assertThat(run.err()).contains("in rush-hour weather; Ctrl-C ends it", "0 calls served");
    }

    @Test
    void leavesOutAConvenienceThatATenantMayLack() {
        Run run = parley.reading(
                new InterruptsSoon(), "sandbox", "start", "--without", "idempotency-keys", "--without", "prefer-wait");

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(parley.run("sandbox", "start", "--without", "mercy").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aCheckTellsWhatTheTenantGrants() {
        JsonNode told = JsonMapper.shared()
                .readTree(parley.run("tenant", "check", "-o", "json").out());

        assertThat(told.path("client").asString()).isEqualTo("sandbox");
        assertThat(told.path("tokenScopes").toString()).contains("conversations:read", "conversations:write");
        assertThat(told.path("clientScopes")).isEqualTo(told.path("tokenScopes"));
    }

    @Test
    void saysWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = parley.run("sandbox", "start", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.complaints()).singleElement().asString().startsWith("parley: Port " + taken.getLocalPort());
        }
    }

    @Test
    void listsItsBotsWithoutStartingAnything() {
        Run run = parley.run("sandbox", "bots");

        assertThat(run.out()).contains("billing-bot", "order-bot", "retouren-bot");
        assertThat(run.err()).isEmpty();
        assertThat(home.resolve("data/sandbox")).doesNotExist();
    }

    @Test
    void countsWhatItWasAskedAlsoByEarlierProcesses() {
        parley.run("conversation", "open");
        parley.restart();
        parley.run("conversation", "open");

        JsonNode rows = JsonMapper.shared()
                .readTree(parley.run("sandbox", "calls", "-o", "json").out());

        assertThat(rows.valueStream()
                        .filter(row -> row.path("route").asString().equals("create"))
                        .map(row -> row.path("calls").asInt()))
                .containsExactly(2);
    }

    @Test
    void forgetsEverythingWhenToldTwice() {
        parley.run("conversation", "open");
        assertThat(parley.run("sandbox", "reset").code()).isEqualTo(ExitCode.USAGE);
        assertThat(parley.run("conversation", "list", "-o", "json").out()).isNotEqualTo("[]\n");

        assertThat(parley.run("sandbox", "reset", "--yes").code()).isEqualTo(ExitCode.DONE);

        assertThat(parley.run("conversation", "list", "-o", "json").out()).isEqualTo("[]\n");
        parley.restart();
        assertThat(parley.run("sandbox", "reset", "--yes").code()).isEqualTo(ExitCode.DONE);
        assertThat(parley.run("conversation", "list", "-o", "json").out()).isEqualTo("[]\n");
    }

    /** Somebody who presses Ctrl-C when the sandbox is being served. */
    private static final class InterruptsSoon implements TestParley.Input {
        @Override
        public void meets(Interruption interruption) {
            Thread command = Thread.currentThread();
            Thread.ofPlatform().daemon().start(() -> {
                while (!servesAndWaits(command)) {
                    LockSupport.parkNanos(1_000_000);
                }
                interruption.request();
            });
        }

        private static boolean servesAndWaits(Thread command) {
            return Arrays.stream(command.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("untilInterrupted"));
        }

        @Override
        public String read(String prompt) {
            throw new AssertionError("nothing is asked");
        }
    }
}
