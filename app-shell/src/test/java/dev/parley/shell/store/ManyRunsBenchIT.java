package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how long {@code runs} takes, and what it allocates, where ten thousand runs of five cases are kept. */
class ManyRunsBenchIT {
    private static final int RUNS = Integer.getInteger("parley.bench.runs", 10_000);
    private static final String SCENARIO = """
            scenario: Greets
            bot: order-bot
            steps:
              - says: Hello
              - ignoring the rest
              - says: Track order 12345
              - bot: OK
            """;

    @TempDir
    private Path home;

    @Test
    void runsAreListedShownAndPruned() throws IOException, SQLException {
        Path file = Files.writeString(home.resolve("a.yaml"), SCENARIO);
        try (TestParley parley = TestParley.at(home)) {
            assertThat(parley.run("simulate", file.toString(), "--repeat", "5").code())
                    .isEqualTo(ExitCode.NEGATIVE);
            parley.restart();
            Path store = store();
            copy(store);
            System.out.printf("%d runs, %d MB%n", RUNS, Files.size(store) >> 20);
            for (String line : List.of(
                    "version",
                    "runs list",
                    "runs list",
                    "runs list -n 10000",
                    "runs list -n 10000 -o json",
                    "runs list --before r05000",
                    "runs show last",
                    "runs show r01999",
                    "runs show r0199", // begins several
                    "runs show r000", // begins ninety-nine
                    "runs diff r01999 last",
                    "runs prune --keep 100",
                    "runs delete r01999 --yes",
                    "runs prune --keep 9999 --yes",
                    "runs prune --keep 9000 --yes",
                    "runs prune --keep 100 --yes",
                    "runs list -n 10000")) {
                time(parley, line);
            }
        }
    }

    private static void time(TestParley parley, String line) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getTotalThreadAllocatedBytes();
        long begin = System.nanoTime();
        Run run = parley.run(line.split(" "));
        System.out.printf(
                "parley %-32s %6d ms %6d MB allocated, %d characters, %s%n",
                line,
                (System.nanoTime() - begin) / 1_000_000,
                (threads.getTotalThreadAllocatedBytes() - allocated) >> 20,
                run.out().length(),
                run.code());
    }

    private Path store() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(path -> path.endsWith("parley.db")).findFirst().orElseThrow();
        }
    }

    private record Original(String id, String began, String setup) {}

    /** The one run again and again, each a minute older than the one before. */
    private static void copy(Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store)) {
            connection.setAutoCommit(false);
            Original first = original(connection);
            List<String> cases = cases(connection);
            try (PreparedStatement run = connection.prepareStatement(
                            "INSERT INTO kept_run SELECT ?, ?, version, ?, ending, took_nanos, calls, process,"
                                    + " before_nanos, before_calls FROM kept_run WHERE id = '" + first.id() + "'");
                    PreparedStatement one = connection.prepareStatement(
                            "INSERT INTO kept_case (run, source, scenario, repetition, verdict, result)"
                                    + " VALUES (?, 'a.yaml', 'Greets', ?, 'FAILED', ?)")) {
                for (int i = 1; i < RUNS; i++) {
                    String id = "r%05d".formatted(i);
                    Instant began = StoredTime.read(first.began()).minusSeconds(60L * i);
                    run.setString(1, id);
                    run.setString(2, StoredTime.text(began));
                    run.setString(3, first.setup().replace(first.id(), id));
                    run.addBatch();
                    for (int repetition = 1; repetition <= cases.size(); repetition++) {
                        one.setString(1, id);
                        one.setInt(2, repetition);
                        one.setString(3, cases.get(repetition - 1));
                        one.addBatch();
                    }
                }
                run.executeBatch();
                one.executeBatch();
            }
            connection
                    .createStatement()
                    .execute("INSERT OR IGNORE INTO kept_words SELECT result ->> '$.attempts[0].conversation', number"
                            + " FROM kept_case");
            connection.commit();
        }
    }

    private static Original original(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("SELECT id, began, setup FROM kept_run")) {
            return new Original(text(row, 1), text(row, 2), text(row, 3));
        }
    }

    private static List<String> cases(Connection connection) throws SQLException {
        List<String> cases = new ArrayList<>();
        try (ResultSet row = connection.createStatement().executeQuery("SELECT result FROM kept_case")) {
            while (row.next()) {
                cases.add(text(row, 1));
            }
        }
        return cases;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
