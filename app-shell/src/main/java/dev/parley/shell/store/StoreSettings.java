package dev.parley.shell.store;

import dev.parley.domain.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** Which store is meant. Neither prints a password. */
public sealed interface StoreSettings {

    /** Where the store is, for people; without user and password. */
    String place();

    /** The store of one user on one machine: a SQLite file in a folder, both made when they are missing. */
    static StoreSettings in(Path folder) {
        return new Embedded(folder.resolve("parley.db"));
    }

    /**
     * The store that a URL names: {@code postgresql://user:password@host:port/database} or {@code
     * jdbc:postgresql://host:port/database}.
     *
     * @param url with or without user and password
     * @param user used where the URL names none
     * @param password used where the URL has none
     * @throws StoreException of kind {@code SETTINGS} for anything else
     */
    static StoreSettings at(String url, Optional<String> user, Optional<Secret> password) {
        return PostgresUrl.read(url, user, password);
    }

    /** @param file the SQLite file */
    record Embedded(Path file) implements StoreSettings {
        @Override
        public String place() {
            return file.toString();
        }
    }

    /**
     * A database of a PostgreSQL server.
     *
     * @param host and port, with {@code :} between them where there is a port
     * @param database its name
     * @param options what stands behind the {@code ?}, as it was written; without user and password
     * @param user who logs in
     * @param password with what
     */
    record Shared(String host, String database, String options, Optional<String> user, Optional<Secret> password)
            implements StoreSettings {
        @Override
        public String place() {
            return "PostgreSQL database '" + database + "' on " + host;
        }

        String jdbcUrl() {
            return "jdbc:postgresql://" + host + "/" + PostgresUrl.encoded(database)
                    + (options.isEmpty() ? "" : "?" + options);
        }
    }
}
