package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code simulate --watch}: what happens when files change, without waiting for it in real time. */
@Timeout(60)
class WatchIT {
    private static final String SCENARIO = """
            scenario: A
            bot: order-bot
            steps:
              - says: Hello
              - bot: {contains: help}
            """;

    @TempDir
    private Path home;

    private TestParley parley;
    private final Hand hand = new Hand();

    @BeforeEach
    void start() {
        parley = TestParley.at(home);
        write("a.yaml", SCENARIO);
        write("b.yaml", SCENARIO.replace("scenario: A", "scenario: B"));
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void runsAllOnceAndThenWhatChanged() {
        parley.whileWaiting(
                () -> write("b.yaml", SCENARIO.replace("scenario: A", "scenario: B2")),
                WatchIT::nothing,
                hand::interrupt);

        Run run = watch(folder(), "-o", "ndjson");

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        List<JsonNode> runs = runs(run);
        assertThat(runs).extracting(it -> it.path("cases").asInt()).containsExactly(2, 1);
        assertThat(runs.get(1).path("scenarios").path(0).path("scenario").asString())
                .isEqualTo("B2");
        assertThat(run.complaints())
                .anyMatch(line -> line.endsWith("watching 2 files; Ctrl-C ends it"))
                .anyMatch(line -> line.endsWith("b.yaml changed"));
        assertThat(run.err()).doesNotContain("interrupted");
    }

    @Test
    void aTableIsWrittenForEachRun() {
        parley.whileWaiting(
                () -> write("a.yaml", SCENARIO.replace("help", "nothing")), WatchIT::nothing, hand::interrupt);

        Run run = watch(home.resolve("s/a.yaml"));

        assertThat(run.out()).contains("verdict   passed", "verdict   failed");
    }

    @Test
    void aFileThatIsNewIsRunAndOneThatIsGoneIsNot() {
        parley.whileWaiting(
                () -> write("c.yaml", SCENARIO.replace("scenario: A", "scenario: C")),
                WatchIT::nothing,
                () -> delete("c.yaml"),
                WatchIT::nothing,
                hand::interrupt);

        Run run = watch(folder(), "-o", "ndjson");

        assertThat(runs(run)).extracting(it -> it.path("cases").asInt()).containsExactly(2, 1);
        assertThat(run.err()).contains("no scenario is concerned");
    }

    @Test
    void fragmentsAndRowsOfAFileAreWatchedToo() {
        write("parts/bye.yaml", "fragments:\n  bye:\n    - says: Bye\n    - ignoring the rest\n");
        write("parts/orders.csv", "order\n1\n");
        write(
                "a.yaml",
                SCENARIO.replace("steps:", "rows: parts/orders.csv\nsteps:") + "  - says: Track {{order}}\n"
                        + "  - ignoring the rest\n  - use: parts/bye.yaml#bye\n");
        parley.whileWaiting(
                () -> write("parts/orders.csv", "order\n1\n22\n"),
                WatchIT::nothing,
                () -> write("parts/bye.yaml", "fragments:\n  bye:\n    - says: Goodbye\n    - ignoring the rest\n"),
                WatchIT::nothing,
                hand::interrupt);

        Run run = watch(home.resolve("s/a.yaml"), "-o", "ndjson");

        assertThat(runs(run))
                .as(run.err())
                .extracting(it -> it.path("cases").asInt())
                .containsExactly(1, 2, 2);
        assertThat(run.err()).contains("watching 3 files", "orders.csv changed", "bye.yaml changed");
    }

    @Test
    void aFaultIsToldInALineAndTheWatchGoesOnUntilItIsMended() {
        parley.whileWaiting(
                () -> write("b.yaml", SCENARIO.replace("says", "sayz")),
                WatchIT::nothing,
                () -> write("b.yaml", SCENARIO.replace("scenario: A", "scenario: B3")),
                WatchIT::nothing,
                hand::interrupt);

        Run run = watch(folder(), "-o", "ndjson");

        assertThat(run.complaints())
                .anyMatch(line -> line.contains("b.yaml:4:5: error: there is no word 'sayz' here"))
                .anyMatch(line -> line.startsWith("parley: 1 fault in the scenarios, nothing was called"));
        assertThat(runs(run)).extracting(it -> it.path("cases").asInt()).containsExactly(2, 1);
    }

    @Test
    void whatIsFaultyFromTheBeginningRunsWholeOnceItIsMended() {
        write("b.yaml", "scenario: B\nsteps:\n  - sayz: Hello\n");
        parley.whileWaiting(() -> write("b.yaml", SCENARIO), WatchIT::nothing, hand::interrupt);

        Run run = watch(folder(), "-o", "ndjson");

        assertThat(runs(run)).extracting(it -> it.path("cases").asInt()).containsExactly(2);
    }

    @Test
    void javaFilesAreWatched() {
        String java = """
                import static dev.parley.domain.scenario.dsl.Scenarios.*;
                import dev.parley.domain.scenario.Scenario;

                public class Greets {
                    public static final Scenario GREETS =
                            scenario("Greets").says("Hello").bot(replies(containing("help"))).end();
                }
                """;
        write("Greets.java", java);
        parley.whileWaiting(
                () -> write("Greets.java", java.replace("(\"Greets\")", "(\"Greets again\")")),
                WatchIT::nothing,
                hand::interrupt);

        Run run = watch(home.resolve("s/Greets.java"), "--bot", "order-bot", "-o", "ndjson");

        assertThat(runs(run))
                .extracting(it -> it.path("scenarios").path(0).path("scenario").asString())
                .containsExactly("Greets", "Greets again");
    }

    @Test
    void whatCannotBeWatchedIsRefusedInALine() {
        assertUsage("--watch and --plan do not go together", "simulate", "--watch", "--plan", folder().toString());
        assertUsage("--watch needs files", "simulate", "--watch");
        assertUsage("Use -o ndjson", "simulate", "--watch", folder().toString(), "-o", "json");
        assertUsage("there is no file or folder", "simulate", "--watch", "nothing.yaml");
    }

    private void assertUsage(String words, String... line) {
        Run run = parley.run(line);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.complaints()).singleElement().asString().contains(words);
    }

    private Run watch(Path source, String... more) {
        String[] line = new String[3 + more.length];
        System.arraycopy(new String[] {"simulate", source.toString(), "--watch"}, 0, line, 0, 3);
        System.arraycopy(more, 0, line, 3, more.length);
        return parley.reading(hand, line);
    }

    private Path folder() {
        return home.resolve("s");
    }

    private void write(String name, String text) {
        try {
            Path file = folder().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void nothing() {}

    private static List<JsonNode> runs(Run run) {
        return run.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    /** Presses Ctrl-C. */
    private static final class Hand implements TestParley.Input {
        private @Nullable Interruption interruption;

        @Override
        public void meets(Interruption wish) {
            interruption = wish;
        }

        void interrupt() {
            if (interruption != null) {
                interruption.request();
            }
        }

        @Override
        public @Nullable String read(String prompt) {
            throw new AssertionError("nothing is asked");
        }
    }
}
