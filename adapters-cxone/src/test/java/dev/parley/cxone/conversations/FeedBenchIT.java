package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the feed reads a list of 100,000 conversations without interactions, and whether what it holds in memory grows
 * with the list: each in a JVM of its own.
 */
class FeedBenchIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int PER_SECOND = 35_000;
    private static final double GROWTH = 1.10;

    @TempDir
    Path folder;

    @Test
    void aHundredThousandConversationsAreReadAtThirtyFiveThousandASecond() throws Exception {
        List<String> rounds = run("-Xmx256m", "100000", "8", "time", "oldest");
        rounds.forEach(line -> System.out.println("feed, 100,000 conversations: " + line));

        assertThat(rounds).hasSize(8).allMatch(line -> figure(line, "conversations") == 100_000);
        assertThat(rounds.stream().map(line -> figure(line, "perSecond")).max(Comparator.naturalOrder()))
                .hasValueSatisfying(most -> assertThat(most).isGreaterThanOrEqualTo(PER_SECOND));
    }

    @Test
    void aMillionConversationsAreReadInTheMemoryOfTenThousand() throws Exception {
        String few = run("-Xmx64m", "10000", "1", "memory", "oldest").getFirst();
        String many = run("-Xmx64m", "1000000", "1", "memory", "oldest").getFirst();
        double growth = (double) figure(many, "heldMostKiB") / figure(few, "heldMostKiB");
        System.out.printf("feed, heap held at most:%n  %s%n  %s%n  1,000,000 : 10,000 = %.3f%n", few, many, growth);

        assertThat(figure(many, "conversations")).isEqualTo(1_000_000);
        assertThat(growth).isLessThanOrEqualTo(GROWTH);
    }

    @Test
    void aListWithTheNewestFirstIsReadInTheMemoryOfItsWindow() throws Exception {
        String few = run("-Xmx96m", "20000", "1", "memory", "newest").getFirst();
        String many = run("-Xmx96m", "100000", "1", "memory", "newest").getFirst();
        double growth = (double) figure(many, "heldMostKiB") / figure(few, "heldMostKiB");
        System.out.printf(
                "feed, newest first, heap held at most:%n  %s%n  %s%n  100,000 : 20,000 = %.3f%n", few, many, growth);

        assertThat(figure(many, "conversations")).isEqualTo(100_000);
        assertThat(growth).isLessThanOrEqualTo(GROWTH);
    }

    private static long figure(String line, String name) {
        return Arrays.stream(line.split(" "))
                .filter(word -> word.startsWith(name + "="))
                .map(word -> Long.parseLong(word.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(line));
    }

    private List<String> run(String memory, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                JAVA,
                memory,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", ""),
                FeedBench.class.getName()));
        line.addAll(List.of(words));
        Process bench = new ProcessBuilder(line)
                .redirectError(folder.resolve("bench.err").toFile())
                .start();
        List<String> printed = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(bench.waitFor()).as(() -> printed + " " + folder).isZero();
        return printed;
    }
}
