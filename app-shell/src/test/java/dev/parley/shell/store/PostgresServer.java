package dev.parley.shell.store;

import dev.parley.domain.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server, started once for all tests of this process; each test gets a database of its own. */
final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** Started when the first test asks. It survives no power cut, and is three times as fast for that. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", System.getProperty("parley.test.fsync", "off"))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A database with the tables of this Parley, for one test after the other. */
    private static final class WithTables {
        static final StoreSettings SETTINGS = made();

        private static StoreSettings made() {
            StoreSettings fresh = freshDatabase();
            Stores.open(fresh).close();
            return fresh;
        }
    }

    /** A database that nobody has used. */
    static StoreSettings freshDatabase() {
        String name = "parley_" + DATABASES.incrementAndGet();
        run("postgres", "CREATE DATABASE " + name);
        return settings(name);
    }

    /** A database with the tables of this Parley and nothing in them; whoever used it before is thrown out. */
    static StoreSettings withTables() {
        run(WithTables.SETTINGS, """
                DO $$ DECLARE kept TEXT; BEGIN
                  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid();
                  WHILE EXISTS (SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                      WHERE l.locktype = 'advisory' AND d.datname = current_database()) LOOP
                    PERFORM pg_sleep(0.01);
                  END LOOP;
                  FOR kept IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '%history' LOOP
                    EXECUTE 'DELETE FROM ' || kept; -- of so few rows faster than TRUNCATE
                  END LOOP;
                END $$""");
        return WithTables.SETTINGS;
    }

    /** Throws out whoever is still connected. A server with hundreds of databases takes half a minute to end. */
    static void drop(StoreSettings settings) {
        if (!settings.equals(WithTables.SETTINGS)) {
            run("postgres", "DROP DATABASE " + ((StoreSettings.Shared) settings).database() + " WITH (FORCE)");
        }
    }

    static StoreSettings settings(String database) {
        return StoreSettings.at(
                "postgresql://localhost:" + port() + "/" + database,
                Optional.of("postgres"),
                Optional.of(Secret.of("postgres")));
    }

    static int port() {
        return Running.SERVER.getPort();
    }

    static void run(String database, String sql) {
        try (Connection connection =
                        Running.SERVER.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    static void run(StoreSettings settings, String sql) {
        run(((StoreSettings.Shared) settings).database(), sql);
    }
}
