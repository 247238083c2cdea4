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

    /** Has the tables of this Parley. */
    private static final class Template {
        static final String NAME = made();

        private static String made() {
            StoreSettings fresh = freshDatabase();
            Stores.open(fresh).close();
            return ((StoreSettings.Shared) fresh).database();
        }
    }

    /** A database that nobody has used. */
    static StoreSettings freshDatabase() {
        return freshDatabase("template1");
    }

    /** A database with the tables of this Parley and nothing in them. */
    static StoreSettings withTables() {
        return freshDatabase(Template.NAME);
    }

    private static StoreSettings freshDatabase(String template) {
        String name = "parley_" + DATABASES.incrementAndGet();
        run("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template);
        return settings(name);
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
