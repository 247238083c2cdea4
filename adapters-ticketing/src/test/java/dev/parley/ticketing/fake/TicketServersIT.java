package dev.parley.ticketing.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What installs the real systems is a shell script, and so are its tests: {@code .ci/ticket-servers-test} says what was promised. */
@Execution(ExecutionMode.CONCURRENT) // it only waits for processes
@EnabledOnOs(value = OS.LINUX, disabledReason = "the ticketing systems are Debian's packages")
class TicketServersIT {

    @Test
    void keepsEveryPromiseOfTheScriptThatInstallsThem() throws IOException, InterruptedException {
        var script =
                Path.of("..", ".ci", "ticket-servers-test").toAbsolutePath().normalize();

        var process =
                new ProcessBuilder(script.toString()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(words).isZero();
    }
}
