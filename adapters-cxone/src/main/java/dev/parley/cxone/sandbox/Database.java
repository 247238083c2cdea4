package dev.parley.cxone.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * The one connection of this process, one transaction at a time. Other processes may work on the same file: nothing is
 * remembered between two transactions.
 */
final class Database implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;
    private final Lock turn = new ReentrantLock();
    private final String url;
    private final boolean inMemory;
    private @Nullable Opened open;
    private boolean closed;

    /** A connection and what was prepared on it. */
    private record Opened(Connection connection, PreparedStatements prepared) {}

    private Database(String url, boolean inMemory) {
        this.url = url;
        this.inMemory = inMemory;
    }

    static Database open(Optional<Path> folder) {
        Database database = folder.map(path -> new Database("jdbc:sqlite:" + fileIn(path), false))
                .orElseGet(() -> new Database("jdbc:sqlite::memory:", true));
        try {
            database.write(Schema::require);
            return database;
        } catch (StorageFailed e) {
            database.close();
            throw new SandboxDataException(
                    "The sandbox's data in " + folder.map(Path::toString).orElse("memory") + " cannot be used: "
                            + e.getMessage()
                            + ". Check its permissions and the space that is left, delete the file, or let PARLEY_HOME name another folder.",
                    e);
        } catch (SandboxException e) {
            database.close();
            throw e;
        }
    }

    /** Forgets everything in that folder, whatever version wrote it. */
    static void reset(Path folder) {
        try (Database database = new Database("jdbc:sqlite:" + fileIn(folder), false)) {
            database.write(Schema::renew);
        } catch (StorageFailed e) {
            throw new SandboxDataException(
                    "The sandbox's data in " + folder + " cannot be emptied: " + e.getMessage()
                            + ". Delete the file sandbox.db there.",
                    e);
        }
    }

    /** A transaction that only looks. */
    <T> T read(Function<Sql, T> work) {
        return transact("BEGIN", work);
    }

    /** A transaction that may write; it has the write lock from its start. */
    <T> T write(Function<Sql, T> work) {
        return transact("BEGIN IMMEDIATE", work);
    }

    private <T> T transact(String begin, Function<Sql, T> work) {
        turn.lock();
        try {
            Opened now = opened();
            boolean done = false;
            try {
                execute(now.connection(), begin);
                T result = work.apply(new Sql(now.prepared()));
                execute(now.connection(), "COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    giveUp(now.connection());
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private void giveUp(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (StorageFailed e) {
            // after a refusal (busy, disk) the connection is not to be trusted; memory has nothing else to fall back on
            if (!inMemory) {
                discard();
            }
        }
    }

    /** Nobody asks for the keys of rows, and the driver would look for one after each statement. */
    private static Properties driver() {
        var properties = new Properties();
        properties.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.getPragmaName(), "false");
        return properties;
    }

    private Opened opened() {
        if (closed) {
            throw new IllegalStateException("the sandbox is closed");
        }
        Opened now = open;
        if (now == null) {
            Connection fresh;
            try {
                fresh = JDBC.createConnection(url, driver());
            } catch (SQLException e) {
                throw new StorageFailed(e);
            }
            now = new Opened(fresh, new PreparedStatements(fresh));
            open = now;
            execute(fresh, "PRAGMA busy_timeout=" + BUSY_MILLIS);
            if (!inMemory) {
                execute(fresh, "PRAGMA journal_mode=WAL");
                execute(fresh, "PRAGMA synchronous=NORMAL");
            }
        }
        return now;
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    private static Path fileIn(Path folder) {
        try {
            return Files.createDirectories(folder).resolve("sandbox.db");
        } catch (IOException e) {
            throw new SandboxDataException(
                    "The folder " + folder + " cannot be made. Let PARLEY_HOME name one that can be written.", e);
        }
    }

    private void discard() {
        Opened gone = open;
        open = null;
        if (gone != null) {
            try {
                gone.connection().close();
            } catch (SQLException e) {
                // there is nothing left to do for it
            }
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            discard();
        } finally {
            turn.unlock();
        }
    }
}
