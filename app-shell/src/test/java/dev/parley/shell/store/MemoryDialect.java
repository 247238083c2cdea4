package dev.parley.shell.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.sqlite.JDBC;

/**
 * A SQLite database in memory whose readers see what was not committed yet: so a test can change it, look at it through
 * the store's own eyes, and roll back.
 */
final class MemoryDialect extends ForwardingDialect {
    private final String url;

    /** @param name tells it from others in this process; it is gone when its last connection is closed */
    MemoryDialect(String name) {
        super(new SqliteDialect(Path.of(name)));
        this.url = "jdbc:sqlite:file:" + name + "?mode=memory&cache=shared";
    }

    @Override
    public Sql connect(boolean writing) throws SQLException {
        Sql sql = new Sql(JDBC.createConnection(url, new Properties()));
        sql.execute("PRAGMA read_uncommitted = ON");
        return sql;
    }

    /**
     * Makes the tables, as Flyway does; but they take records that are no JSON, as the bytes of a file do for somebody who
     * changes them there.
     */
    static void makeTables(Sql sql) {
        try (var script = MemoryDialect.class.getResourceAsStream("sqlite/V1__store.sql")) {
            String text = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            String careless = text.replaceAll("(?m)^--.*$", "")
                    .replaceAll("\\((record ->> '[^']+')\\)", "(CASE WHEN json_valid(record) THEN $1 END)");
            for (String statement : careless.split(";", -1)) {
                if (!statement.isBlank()) {
                    sql.execute(statement);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
