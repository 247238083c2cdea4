package dev.parley.shell.store;

import dev.parley.domain.Secret;
import java.util.Optional;

/**
 * What Flyway has to know of a database.
 *
 * @param folder the scripts for it, below this package
 * @param url its JDBC URL, without user and password
 * @param user who logs in
 * @param password with what
 * @param schema where the tables go, if not where the database puts them by itself
 * @param historyTables SQL that counts Flyway's own table: 0 or 1
 * @param tables SQL that counts whatever there is where that is not: one statement, which sees all of it at one moment
 */
record MigrationSource(
        String folder,
        String url,
        Optional<String> user,
        Optional<Secret> password,
        Optional<String> schema,
        String historyTables,
        String tables) {}
