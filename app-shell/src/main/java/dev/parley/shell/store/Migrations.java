package dev.parley.shell.store;

import dev.parley.domain.Secret;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the tables of a store to this Parley's version. Flyway does it, and is not even loaded when there is nothing to
 * do: that is most of the time, and it costs half a second.
 */
final class Migrations {
    /** The number of the newest script. */
    static final int CURRENT = 8;

    private static final String VERSION =
            "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success";

    private final Dialect dialect;
    private final String place;

    /** @param place where the store is, for people */
    Migrations(Dialect dialect, String place) {
        this.dialect = dialect;
        this.place = place;
    }

    /** @throws StoreException when the store is newer than this Parley, somebody else's, or cannot be changed */
    void bringUpToDate(Lane writer, Patience patience) {
        if (isBehind(writer)) {
            dialect.alone(patience, () -> {
                if (isBehind(writer)) {
                    migrate();
                }
            });
        }
    }

    /** Whether there is something to do. Changes nothing. */
    boolean isBehind(Lane lane) {
        int found = lane.transact(this::version);
        if (found > CURRENT) {
            throw new StoreException(
                    StoreException.Kind.NEWER,
                    "the store " + place + " was written by a newer Parley (version " + found
                            + " of its tables; this Parley knows version " + CURRENT + ")",
                    "Use the newer Parley, or let PARLEY_HOME or PARLEY_STORE_URL name another store",
                    null);
        }
        return found < CURRENT;
    }

    private int version(Sql sql) {
        MigrationSource source = dialect.migrations();
        if (number(sql, source.historyTables()) == 1) {
            return number(sql, VERSION);
        }
        if (number(sql, source.tables()) > 0) {
            throw new StoreException(
                    StoreException.Kind.FOREIGN,
                    "the store " + place + " holds the tables of something else",
                    "Let PARLEY_HOME or PARLEY_STORE_URL name a store of Parley's own; on PostgreSQL a schema of its own"
                            + " will do: ?currentSchema=parley",
                    null);
        }
        return 0;
    }

    private void migrate() {
        MigrationSource source = dialect.migrations();
        FluentConfiguration flyway = Flyway.configure(Migrations.class.getClassLoader())
                .loggers(Silence.class.getName())
                .dataSource(
                        source.url(),
                        source.user().orElse(null),
                        source.password().map(Secret::reveal).orElse(null))
                .locations("classpath:" + Migrations.class.getPackageName().replace('.', '/') + "/" + source.folder())
                .failOnMissingLocations(true);
        source.schema().ifPresent(flyway::defaultSchema);
        try {
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw words(e);
        }
    }

    private StoreException words(FlywayException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return dialect.words(sql);
            }
        }
        return new StoreException(
                StoreException.Kind.FAILED,
                "the tables of the store " + place + " cannot be brought up to date",
                "Keep a copy of it, and ask for help with that copy",
                thrown);
    }

    private static int number(Sql sql, String query) {
        return sql.first(query, row -> row.getInt(1)).orElse(0);
    }
}
