package dev.parley.ticketing.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;

/** The file: made with its tables when something is kept for the first time, for its user's eyes alone. */
record JournalFile(Path path) {
    /** "Parl": whose file it is. */
    private static final int OURS = 0x5061726C;

    private static final int VERSION = 1;

    private static final String[] TABLES = {
        """
        CREATE TABLE ticket (
          id INTEGER PRIMARY KEY,
          key TEXT NOT NULL,
          subject TEXT NOT NULL,
          requester TEXT,
          intro TEXT NOT NULL,
          state TEXT NOT NULL,
          version INTEGER NOT NULL,
          created_at TEXT NOT NULL,
          attempt TEXT NOT NULL,
          follow_up_of INTEGER,
          retired_into INTEGER
        ) STRICT""",
        "CREATE INDEX ticket_key ON ticket (key, id)",
        "CREATE UNIQUE INDEX ticket_attempt ON ticket (attempt) WHERE retired_into IS NULL",
        """
        CREATE TABLE entry (
          number INTEGER PRIMARY KEY,
          ticket INTEGER NOT NULL,
          key TEXT,
          at TEXT NOT NULL,
          text TEXT NOT NULL,
          UNIQUE (ticket, key)
        ) STRICT""",
        """
        CREATE TABLE link (
          ticket INTEGER NOT NULL,
          uri TEXT NOT NULL,
          title TEXT NOT NULL,
          PRIMARY KEY (ticket, uri)
        ) STRICT, WITHOUT ROWID""",
        "PRAGMA application_id = " + OURS,
        "PRAGMA user_version = " + VERSION
    };

    boolean isThere() {
        return Files.exists(path);
    }

    /** A connection to the file with its tables. */
    JournalSql connect() throws SQLException {
        make();
        JournalSql sql = open();
        try {
            sql.execute("PRAGMA journal_mode = WAL");
            sql.execute("PRAGMA synchronous = FULL");
            makeTables(sql);
            return sql;
        } catch (SQLException | RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    /** A connection to the file as it is, to look at it. */
    JournalSql open() throws SQLException {
        JournalSql sql = new JournalSql(JDBC.createConnection("jdbc:sqlite:" + path, new Properties()));
        try {
            sql.execute("PRAGMA busy_timeout = 5000");
            return sql;
        } catch (SQLException e) {
            sql.close();
            throw e;
        }
    }

    /** Whether the tables are there; false for an empty file. */
    static boolean hasTables(JournalSql sql) throws SQLException {
        int version = number(sql, "PRAGMA user_version");
        if (number(sql, "PRAGMA application_id") == OURS) {
            if (version > VERSION) {
                throw JournalFaults.misconfigured("the journal was written by a newer Parley; use that one", null);
            }
            return version == VERSION;
        }
        if (number(sql, "SELECT count(*) FROM sqlite_master") > 0) {
            throw JournalFaults.misconfigured("the journal's file holds something else; name another file", null);
        }
        return false;
    }

    /** Looked at again under the lock: two processes may begin at the same time. */
    private static void makeTables(JournalSql sql) throws SQLException {
        if (!hasTables(sql)) {
            sql.execute("BEGIN IMMEDIATE");
            if (!hasTables(sql)) {
                for (String statement : TABLES) {
                    sql.execute(statement);
                }
            }
            sql.execute("COMMIT");
        }
    }

    private void make() {
        try {
            Path folder = path.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder, onlyMine("rwx------"));
            }
            Files.createFile(path, onlyMine("rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(path)) {
                throw JournalFaults.misconfigured("the journal's file or its folder is something else", e);
            }
        } catch (IOException e) {
            throw JournalFaults.misconfigured("the journal's file cannot be made in its folder", e);
        }
    }

    private static FileAttribute<?>[] onlyMine(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static int number(JournalSql sql, String query) throws SQLException {
        return sql.first(query, row -> row.getInt(1)).orElse(0);
    }
}
