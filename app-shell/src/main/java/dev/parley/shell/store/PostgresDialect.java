package dev.parley.shell.store;

import dev.parley.domain.Secret;
import dev.parley.shell.store.StoreSettings.Shared;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A server that a team shares. Each writing process has a chain of its own, held by a lock of its session. */
final class PostgresDialect implements Dialect {
    private static final int MOST_WRITERS = 10_000;
    /** The first half of the keys of our locks: "parl" in ASCII. */
    private static final int LOCKS = 0x7061726c;

    /** Some servers tell that something is kept before it is. */
    private static final String DURABLE = "SELECT set_config('synchronous_commit', 'on', false)"
            + " WHERE current_setting('synchronous_commit') = 'off'";

    private static final String SCHEMA_OPTION = "currentSchema=";
    /** Kept, because a logger that nobody keeps forgets its level. */
    private static final Logger DRIVERS_LOG = Logger.getLogger("org.postgresql");

    private final Shared server;
    private final PostgresTroubles troubles;

    PostgresDialect(Shared server) {
        DRIVERS_LOG.setLevel(Level.OFF);
        this.server = server;
        this.troubles = new PostgresTroubles(server);
    }

    @Override
    public Sql connect(boolean writing) throws SQLException {
        var properties = new Properties();
        server.user().ifPresent(user -> properties.setProperty("user", user));
        server.password().map(Secret::reveal).ifPresent(word -> properties.setProperty("password", word));
        properties.setProperty("ApplicationName", "parley");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        Sql sql = new Sql(DriverManager.getConnection(server.jdbcUrl(), properties));
        try {
            if (writing) {
                sql.execute(DURABLE);
            }
            return sql;
        } catch (SqlFailed e) {
            sql.close();
            throw e;
        }
    }

    @Override
    public String begin(boolean writing) {
        return writing ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    }

    @Override
    public boolean passes(SQLException reason) {
        return troubles.passes(reason);
    }

    @Override
    public StoreException words(SQLException reason) {
        return troubles.words(reason);
    }

    @Override
    public String claimChain(Sql sql) {
        for (int number = 1; number <= MOST_WRITERS; number++) {
            boolean mine = sql.first("SELECT pg_try_advisory_lock(?, ?)", row -> row.getBoolean(1), LOCKS, number)
                    .orElse(false);
            if (mine) {
                return String.valueOf(number);
            }
        }
        throw troubles.tooManyWriters(MOST_WRITERS);
    }

    /** Also where a pooler between us and the server makes nothing of session locks, only one writes at a time. */
    @Override
    public String lockedHead() {
        return "SELECT count, hash FROM audit_head WHERE chain = ? FOR UPDATE";
    }

    @Override
    public MigrationSource migrations() {
        return new MigrationSource(
                "postgresql",
                server.jdbcUrl(),
                server.user(),
                server.password(),
                schema(),
                "SELECT count(*) FROM pg_class WHERE relname = 'flyway_schema_history'"
                        + " AND relnamespace = to_regnamespace(current_schema()::text)",
                "SELECT CASE WHEN max(CASE WHEN relname = 'flyway_schema_history' THEN 1 ELSE 0 END) = 1 THEN 0"
                        + " ELSE count(*) END FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f')"
                        + " AND relnamespace = to_regnamespace(current_schema()::text)");
    }

    /** Flyway locks by itself. */
    @Override
    public void alone(Patience patience, Runnable work) {
        work.run();
    }

    /** The server looks after its files. */
    @Override
    public List<String> check(Sql sql) {
        return sql.all("SELECT 1", row -> row.getInt(1)).size() == 1
                ? List.of()
                : List.of("the server does not answer");
    }

    /** The server's vacuum does it. */
    @Override
    public boolean forget(Sql sql) {
        return true;
    }

    @Override
    public Carrier carrier(String name) {
        return Carrier.platformThread(name);
    }

    private Optional<String> schema() {
        return Arrays.stream(server.options().split("&", -1))
                .filter(option -> option.startsWith(SCHEMA_OPTION))
                .map(option -> option.substring(SCHEMA_OPTION.length()))
                .findFirst();
    }
}
