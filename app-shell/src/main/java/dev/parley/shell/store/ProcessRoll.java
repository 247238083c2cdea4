package dev.parley.shell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which processes write to the store, and which of them are gone. Safe for many threads. */
final class ProcessRoll {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration GONE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private final String id;
    private final Processes processes;
    private final InstantSource clock;
    private volatile @Nullable Instant told;

    /** @param id a fresh one for this opening of the store */
    ProcessRoll(String id, Processes processes, InstantSource clock) {
        this.id = id;
        this.processes = processes;
        this.clock = clock;
    }

    /** Says now and then that this process is there, and who it is. */
    String present(Transaction transaction) {
        Instant now = clock.instant();
        Instant before = told;
        if (before == null || before.plus(A_WHILE).isBefore(now)) {
            ProcessMark own = processes.own();
            transaction
                    .sql()
                    .run(
                            "INSERT INTO process (id, host, pid, started, seen, ended) VALUES (?, ?, ?, ?, ?, 0)"
                                    + " ON CONFLICT (id) DO UPDATE SET seen = excluded.seen",
                            id,
                            own.host(),
                            own.pid(),
                            StoredTime.text(own.started()),
                            StoredTime.text(now));
            transaction.sql().run("DELETE FROM process WHERE seen < ?", StoredTime.text(now.minus(KEPT)));
            transaction.afterwards(() -> told = now);
        }
        return id;
    }

    /** Whether this process ever said that it is there. */
    boolean isPresent() {
        return told != null;
    }

    /** Says that this process leaves in peace. */
    void leave(Sql sql) {
        sql.run("UPDATE process SET ended = 1 WHERE id = ?", id);
    }

    /** The columns that {@link #isAlive} reads, of a table of processes that goes by that name. */
    static String columns(String name) {
        return Stream.of("host", "pid", "started", "seen", "ended")
                .map(column -> name + "." + column + " AS " + name + "_" + column)
                .collect(Collectors.joining(", "));
    }

    /** Whether the process of a row is alive, see {@link #columns}; of one of another host, whether it was seen within the last hour. */
    boolean isAlive(ResultSet row, String name) throws SQLException {
        String host = row.getString(name + "_host");
        if (host == null || row.getInt(name + "_ended") == 1) {
            return false;
        }
        if (!host.equals(processes.own().host())) {
            return StoredTime.read(row.getString(name + "_seen"))
                    .isAfter(clock.instant().minus(GONE));
        }
        return processes.isAlive(
                new ProcessMark(host, row.getLong(name + "_pid"), StoredTime.read(row.getString(name + "_started"))));
    }
}
