package dev.parley.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/shell.md shows is true. */
class ShellGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "shell.md");

    @TempDir
    Path home;

    @Test
    void theSettingsFileInTheGuideIsRead() throws IOException {
        String file = Files.readString(GUIDE)
                .lines()
                .dropWhile(line -> !line.startsWith("    # ~/.config/parley"))
                .takeWhile(line -> line.isEmpty() || line.startsWith("    "))
                .map(line -> line.isEmpty() ? line : line.substring(4))
                .collect(Collectors.joining("\n"));
        Files.createDirectories(home.resolve(".config/parley"));
        Files.writeString(home.resolve(".config/parley/config.yaml"), file);

        Settings settings = SettingsReader.read(new Surroundings(Map.of(), home, home, false));

        assertThat(settings.current()).isEqualTo("prod");
        assertThat(settings.tenants().get("prod").choices().quiet()).isPresent();
        assertThat(settings.tenants().get("prod").choices().link()).isPresent();
        assertThat(settings.tenants().get("sandbox").bot()).contains("retouren-bot");
    }

    @Test
    void everyExitCodeIsInTheGuide() throws IOException {
        String guide = Files.readString(GUIDE);

        for (ExitCode code : ExitCode.values()) {
            assertThat(guide).contains("\n| " + code.code() + " | ");
        }
    }
}
