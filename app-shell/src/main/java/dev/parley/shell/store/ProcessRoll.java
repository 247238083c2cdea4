package dev.parley.shell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Which processes write to the store, and which of them are gone. Safe for many threads. */
final class ProcessRoll {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration GONE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);
    /** The columns that {@link #isAlive(ResultSet)} reads. */
    static final String COLUMNS = "p.host, p.pid, p.started, p.seen, p.ended";

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

    /** Whether the process of a row is alive; of one of another host, whether it was seen within the last hour. */
    boolean isAlive(ResultSet row) throws SQLException {
        String host = row.getString("host");
        if (host == null || row.getInt("ended") == 1) {
            return false;
        }
        if (!host.equals(processes.own().host())) {
            return StoredTime.read(row.getString("seen"))
                    .isAfter(clock.instant().minus(GONE));
        }
        return processes.isAlive(new ProcessMark(host, row.getLong("pid"), StoredTime.read(row.getString("started"))));
    }
}
