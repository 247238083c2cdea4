package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCheckIT {
    private static final String JAVA = """
            import static dev.parley.domain.scenario.dsl.Scenarios.*;
            import dev.parley.domain.scenario.Scenario;
            public class Orders {
                public static Scenario track() { return scenario("track").says("Hello").end(); }
            }
            """;

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
    void aFirstFileIsWrittenAsAnyNewOneIs() throws IOException {
        Path file = home.resolve("my first.yaml");

        assertThat(parley.run("scenario", "init", file.toString()).complaints())
                .containsExactly("parley: wrote " + file + "; run it with: parley simulate '" + file + "'");
        Files.writeString(file, "mine");
        Run refused = parley.run("scenario", "init", file.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.complaints())
                .containsExactly(
                        "parley: '" + file + "' is there already. Name a new file, or add --force to write over it");
        assertThat(file).hasContent("mine");
        assertThat(parley.run("scenario", "init", "--force", file.toString()).code())
                .isEqualTo(ExitCode.DONE);
        assertThat(file).content().contains("scenario:");
    }

    @Test
    void javaFilesAreCompiledAndCountedBesideOthers() throws IOException {
        Path java = write("Orders.java", JAVA);
        Path yaml = write("orders.yaml", "scenario: x\nsteps:\n  - says: hi\n");

        Run run = parley.run("scenario", "check", yaml.toString(), java.toString());

        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("2 scenarios in 2 files, 0 findings");
    }

    @Test
    void theirFaultsStandAtTheirPlacesTogetherWithThoseOfOtherFiles() throws IOException {
        Path java = write("Orders.java", JAVA.replace("says(\"Hello\")", "sayz(\"Hello\")"));
        Path yaml = write("orders.yaml", "scenario: x\nsteps:\n  - says: hi\n  - bot: {like: '*'}\n");

        Run run = parley.run("scenario", "check", yaml.toString(), java.toString());

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(yaml + ":4:10: warning: this expectation can never fail");
        assertThat(run.out().lines().toList().getLast())
                .startsWith(java + ":4:62: error: ")
                .contains("sayz");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }
}
