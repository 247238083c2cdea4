package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What campaigns cost and how soon replies are seen, with a server and a client in processes of their own. */
class CampaignBenchIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @Test
    void figures() throws Exception {
        Files.writeString(folder.resolve("bench.yaml"), """
                name: bench-bot
                language: en
                description: Answers with one message
                delay: {median: 1.2s, sigma: 0.6}
                rules:
                  - when: nothing of the kind
                    say: Never.
                fallback:
                  say: Here is an answer.
                """);
        Files.writeString(folder.resolve("quick.yaml"), """
                name: quick-bot
                language: en
                description: Answers with one message at once
                delay: 50ms
                rules:
                  - when: nothing of the kind
                    say: Never.
                fallback:
                  say: Here is an answer.
                """);
        List<String> table = new ArrayList<>();
        table.addAll(rows("500 at once, watch", List.of(), 500, 500, "bench-bot", 2));
        table.addAll(rows("500 at once, no watch", List.of("no-watch"), 500, 500, "bench-bot", 2));
        table.addAll(rows("2,000 at once, watch", List.of(), 2000, 2000, "bench-bot", 1));
        table.addAll(rows("100 at 50 requests/s, told", List.of("limit=50"), 100, 100, "bench-bot", 1, "50"));
        table.addAll(rows("100 at 50 requests/s, not told", List.of("limit=50"), 100, 100, "bench-bot", 1));
        table.addAll(rows("100 of 50 ms, one by one", List.of(), 100, 1, "quick-bot", 1));
        table.addAll(rows("100 of 50 ms at once", List.of(), 100, 100, "quick-bot", 1));
        table.forEach(System.out::println);

        assertThat(table)
                .filteredOn(row -> row.contains("turns="))
                .hasSize(9)
                .noneMatch(row -> row.contains("turns=0"));
    }

    /** Round 1 is of a JVM, and of a server, that have just started; round 2 of the same when they are warm. */
    private List<String> rows(
            String name, List<String> rules, int conversations, int parallel, String bot, int rounds, String... told)
            throws Exception {
        Process server = start(
                "server",
                "BenchSandbox",
                Stream.concat(Stream.of(folder.toString()), rules.stream()).toList(),
                "-Xmx1g");
        var answers = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        try {
            String url = answers.readLine();
            long before = System.nanoTime();
            Process client = start(
                    "client",
                    "BenchClient",
                    Stream.concat(
                                    Stream.of(
                                            url,
                                            Integer.toString(conversations),
                                            Integer.toString(parallel),
                                            bot,
                                            Integer.toString(rounds)),
                                    Stream.of(told))
                            .toList(),
                    "-Xmx160m");
            String lines = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            client.waitFor();
            double whole = (System.nanoTime() - before) / 1e9;
            server.getOutputStream().close();
            List<String> rows = new ArrayList<>();
            lines.lines().forEach(line -> rows.add("%-30s %s".formatted(name, line)));
            rows.add("%-30s whole client process %.1f s; served: %s"
                    .formatted(name, whole, answers.lines().collect(Collectors.joining(" "))));
            return rows;
        } finally {
            server.destroy();
        }
    }

    private Process start(String role, String main, List<String> words, String memory) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                JAVA,
                memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=96m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", ""),
                "dev.parley.cxone.conversations." + main));
        line.addAll(words);
        return new ProcessBuilder(line)
                .redirectError(folder.resolve(role + ".err").toFile())
                .start();
    }
}
