package dev.parley.shell.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** A file of this machine. Several processes may use it at a time, one of them writing. */
final class SqliteDialect implements Dialect {
    private static final String CHAIN = "1";
    private static final String PREFIX = "jdbc:sqlite:";

    private final Path file;
    private final SqliteTroubles troubles;

    SqliteDialect(Path file) {
        this.file = file;
        this.troubles = new SqliteTroubles(file);
    }

    @Override
    public Sql connect(boolean writing) throws SQLException {
        if (writing) {
            makeFile();
        }
        Sql sql = new Sql(JDBC.createConnection(PREFIX + file, driver()));
        try {
            // Waiting longer in there would starve: the gaps between another writer's transactions are short.
            sql.execute("PRAGMA busy_timeout = 250");
            sql.execute("PRAGMA temp_store = MEMORY");
            if (writing) {
                sql.execute("PRAGMA journal_mode = WAL");
                sql.execute("PRAGMA synchronous = FULL");
                sql.execute("PRAGMA secure_delete = ON");
                sql.execute("PRAGMA journal_size_limit = 67108864");
            } else {
                sql.execute("PRAGMA query_only = ON");
            }
            return sql;
        } catch (SqlFailed e) {
            sql.close();
            throw e;
        }
    }

    @Override
    public String begin(boolean writing) {
        return writing ? "BEGIN IMMEDIATE" : "BEGIN";
    }

    @Override
    public boolean passes(SQLException reason) {
        return troubles.passes(reason);
    }

    @Override
    public StoreException words(SQLException reason) {
        return troubles.words(reason);
    }

    /** There is one file and one chain in it, whoever writes. */
    @Override
    public String claimChain(Sql sql) {
        return CHAIN;
    }

    @Override
    public String lockedHead() {
        return "SELECT count, hash FROM audit_head WHERE chain = ?";
    }

    @Override
    public MigrationSource migrations() {
        return new MigrationSource(
                "sqlite",
                PREFIX + file,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'",
                "SELECT CASE WHEN max(name = 'flyway_schema_history') = 1 THEN 0 ELSE count(*) END FROM sqlite_master");
    }

    /** Flyway has no lock of its own for SQLite, and two processes may start at the same time. */
    @Override
    public void alone(Patience patience, Runnable work) {
        new FileMutex(file.resolveSibling(file.getFileName() + ".lock"), troubles).holding(patience, work);
    }

    @Override
    public List<String> check(Sql sql) {
        return sql.all("PRAGMA quick_check", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    /** What was deleted is overwritten; the log of changes still has the pages as they were before, as long as somebody reads. */
    @Override
    public boolean forget(Sql sql) {
        return sql.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt("busy") == 0)
                .orElse(true);
    }

    @Override
    public Carrier carrier(String name) {
        return Carrier.own();
    }

    /** Nobody asks for the keys of rows, and the driver would look for one after each statement. */
    private static Properties driver() {
        var properties = new Properties();
        properties.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.getPragmaName(), "false");
        return properties;
    }

    private void makeFile() {
        try {
            PrivateFiles.make(file);
        } catch (IOException | UnsupportedOperationException e) {
            throw troubles.unwritable(e);
        }
    }
}
