package dev.parley.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many conversations a second {@code resolution backfill} lists, reads, judges and keeps, over HTTP from a tenant that
 * answers at once, and whether what it holds in memory grows with their number: each in a JVM of its own.
 */
class BackfillBenchIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final double GROWTH = 1.10;
    private static final Pattern FIGURES =
            Pattern.compile("seconds=([0-9.]+) cpuSeconds=([0-9.]+) heldMostKiB=([0-9]+)");

    @TempDir
    private Path folder;

    private record Figures(String out, double seconds, double cpuSeconds, long heldMostKiB) {}

    @Test
    void tenThousandConversationsAreJudgedAndTheNextRunListsNone() throws Exception {
        try (var tenant = BenchTenant.of(10_000)) {
            Figures first = run(tenant, "time", "time", "-Xmx256m");
            System.out.printf(
                    "backfill, 10,000 conversations of 6 messages: %.1f s, %.0f/s, %.1f s of processor time, %d requests%n",
                    first.seconds, 10_000 / first.seconds, first.cpuSeconds, tenant.requests());
            assertThat(first.out).contains("\"judged\": 10000");
            long before = tenant.requests();
            Figures second = run(tenant, "time", "time", "-Xmx256m");
            System.out.printf("backfill, the same again: %.1f s%n", second.seconds);
            assertThat(second.out).contains("\"judged\": 0", "\"listed\": 0");
            assertThat(tenant.requests() - before).isLessThan(3);
        }
    }

    /** More than are remembered of those that came by last. */
    @Test
    void threeTimesAsManyTakeTheSameMemory() throws Exception {
        Figures few = memory(11_000);
        Figures many = memory(33_000);
        double growth = (double) many.heldMostKiB / few.heldMostKiB;
        System.out.printf(
                "backfill, heap held at most: %,d KiB of 11,000, %,d KiB of 33,000 conversations, 33,000 : 11,000 = %.3f%n",
                few.heldMostKiB, many.heldMostKiB, growth);

        assertThat(growth).isLessThanOrEqualTo(GROWTH);
    }

    private Figures memory(int conversations) throws IOException, InterruptedException {
        try (var tenant = BenchTenant.of(conversations)) {
            Figures figures = run(tenant, "memory-" + conversations, "memory", "-Xmx64m");
            assertThat(figures.out).contains("\"judged\": " + conversations);
            return figures;
        }
    }

    private Figures run(BenchTenant tenant, String home, String mode, String memory)
            throws IOException, InterruptedException {
        Path errors = folder.resolve("err");
        Process bench = new ProcessBuilder(
                        JAVA,
                        memory,
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("surefire.test.class.path", ""),
                        BackfillBench.class.getName(),
                        tenant.url(),
                        Files.createDirectories(folder.resolve(home)).toString(),
                        mode)
                .redirectError(errors.toFile())
                .start();
        String out = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bench.waitFor())
                .as(() -> {
                    try {
                        return out + Files.readString(errors);
                    } catch (IOException e) {
                        return out + e;
                    }
                })
                .isZero();
        Matcher figures = FIGURES.matcher(Files.readString(folder.resolve(home).resolve("figures")));
        assertThat(figures.find()).as(out).isTrue();
        return new Figures(
                out,
                Double.parseDouble(figures.group(1)),
                Double.parseDouble(figures.group(2)),
                Long.parseLong(figures.group(3)));
    }
}
