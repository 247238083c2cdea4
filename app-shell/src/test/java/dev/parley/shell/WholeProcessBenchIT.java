package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a campaign of quick bots takes from the command to the prompt: JVM, sandbox, store and reports included. */
class WholeProcessBenchIT {
    @TempDir
    private Path home;

    @Test
    void figures() throws Exception {
        Path bots = Files.createDirectories(home.resolve("config/parley/bots"));
        Files.writeString(bots.resolve("quick.yaml"), """
                name: quick-bot
                language: en
                delay: 50ms
                rules:
                  - when: nothing of the kind
                    say: Never.
                fallback:
                  say: Here is an answer.
                """);
        Path scenario = Files.writeString(home.resolve("quick.yaml"), """
                scenario: Quick
                bot: quick-bot
                steps:
                  - says: one
                  - bot: Here is an answer.
                  - says: two
                  - bot: Here is an answer.
                  - says: three
                  - bot: Here is an answer.
                  - says: four
                  - bot: Here is an answer.
                """);
        run("version");
        System.out.printf("whole process, 100 of 50 ms one by one: %s%n", timed(scenario, 1));
        System.out.printf("whole process, 100 of 50 ms at once:    %s%n", timed(scenario, 100));
        System.out.printf("whole process, 100 of 50 ms at once:    %s%n", timed(scenario, 100));
    }

    private String timed(Path scenario, int parallel) throws Exception {
        long before = System.nanoTime();
        String out = run(
                "simulate",
                scenario.toString(),
                "--repeat",
                "100",
                "--parallel",
                Integer.toString(parallel),
                "-o",
                "json");
        double seconds = (System.nanoTime() - before) / 1e9;
        assertThat(out).contains("\"passed\": 100");
        return "%.1f s".formatted(seconds);
    }

    private String run(String... words) throws IOException, InterruptedException {
        Path launcher = Path.of("..", "parley").toAbsolutePath().normalize();
        List<String> line = new ArrayList<>(List.of("sh", launcher.toString()));
        line.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectError(home.resolve("err").toFile());
        process.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        process.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        Process started = process.start();
        String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor())
                .as(() -> {
                    try {
                        return Files.readString(home.resolve("err"));
                    } catch (IOException e) {
                        return e.toString();
                    }
                })
                .isZero();
        return out;
    }
}
