package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The launcher is a shell script, and so are its tests: {@code .ci/launcher-test} says what was promised. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherIT {

    @Test
    void keepsEveryPromiseOfTheLauncher() throws IOException, InterruptedException {
        var script = Path.of("..", ".ci", "launcher-test").toAbsolutePath().normalize();

        var process =
                new ProcessBuilder(script.toString()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(words).isZero();
    }
}
