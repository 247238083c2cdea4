package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is shipped, in a process of its own, with a bot that does not let anyone wait. */
class JarIT {
    private static final Path JAR = Path.of("target/dist/app/parley.jar").toAbsolutePath();

    @TempDir
    private Path home;

    @BeforeEach
    void writeBotAndSettings() throws IOException {
        Path configuration = Files.createDirectories(home.resolve("config/parley"));
        Files.writeString(configuration.resolve("config.yaml"), "tenants: {sandbox: {quiet: 100ms}}\n");
        Files.writeString(Files.createDirectories(configuration.resolve("bots")).resolve("quick-bot.yaml"), """
                        name: quick-bot
                        language: en
                        description: Answers at once
                        delay: 1ms
                        rules:
                          - when: [thanks]
                            say: Glad I could help. Your issue is resolved.
                            do: resolve
                        fallback:
                          say: What can I do for you?
                        """);
    }

    @Test
    void runsASimulationFromTheShippedJar() throws IOException, InterruptedException {
        Ended ended = run("simulate", "--bot", "quick-bot", "--say", "Hello", "--say", "Thanks", "-o", "json");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .startsWith("{")
                .contains("\"resolution\": \"resolved-by-bot\"", "\"closing\": \"closed\"");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void tellsItsCallerThatALineIsWrong() throws IOException, InterruptedException {
        Ended ended = run("simulate", "--say", "  ");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).singleElement().asString().startsWith("parley: the message is blank");
    }

    private record Ended(int code, String out, String err) {}

    private Ended run(String... words) throws IOException, InterruptedException {
        Path err = home.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                JAR.toString()),
                        Stream.of(words))
                .toList());
        builder.environment()
                .keySet()
                .removeAll(List.of("CXONE_ORG_URL", "CXONE_CLIENT_ID", "CXONE_CLIENT_SECRET", "PARLEY_CONFIG"));
        builder.environment().put("PARLEY_HOME", home.resolve("data").toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.directory(home.toFile()).redirectError(err.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }
}
