package dev.parley.cxone.sandbox;

import java.util.List;

/** The tables, and which version of them this is. All times are milliseconds since 1970. */
final class Schema {
    static final int VERSION = 2;
    private static final int BEFORE_ATTACHMENTS = 1;
    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE conversation (
              id TEXT PRIMARY KEY, bot TEXT NOT NULL, participants TEXT NOT NULL, visitor TEXT NOT NULL,
              context TEXT NOT NULL, created INTEGER NOT NULL, turns INTEGER NOT NULL, step TEXT,
              bot_busy_until INTEGER NOT NULL, shown_until INTEGER NOT NULL, agent TEXT, agent_joined INTEGER)""",
            """
            CREATE TABLE move (
              seq INTEGER PRIMARY KEY, conversation TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL,
              outcome TEXT NOT NULL)""",
            "CREATE INDEX move_of ON move (conversation, at)",
            """
            CREATE TABLE interaction (
              seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, conversation TEXT NOT NULL, participant TEXT,
              direction TEXT NOT NULL, type TEXT NOT NULL, text TEXT NOT NULL, reply_to TEXT, quick_replies TEXT NOT NULL,
              attachments TEXT NOT NULL DEFAULT '[]',
              created INTEGER NOT NULL, visible INTEGER NOT NULL, listed INTEGER NOT NULL)""",
            "CREATE INDEX interaction_of ON interaction (conversation, created)",
            "CREATE INDEX interaction_arrival ON interaction (conversation, visible)",
            """
            CREATE INDEX interaction_news ON interaction (conversation, visible)
              WHERE listed = 0 AND direction = 'outbound'""",
            """
            CREATE TABLE change (
              conversation TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
              PRIMARY KEY (conversation, at, kind)) WITHOUT ROWID""",
            "CREATE INDEX change_at ON change (at)",
            "CREATE TABLE token (token TEXT PRIMARY KEY, client TEXT NOT NULL, scopes TEXT NOT NULL, ends INTEGER NOT NULL)",
            """
            CREATE TABLE answered (
              client TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL,
              PRIMARY KEY (client, key))""",
            "CREATE TABLE calls (route TEXT PRIMARY KEY, count INTEGER NOT NULL)");

    private Schema() {}

    /** Makes the tables where there are none yet, and brings those of the version before up to this one. */
    static Void require(Sql sql) {
        long found = sql.number("PRAGMA user_version");
        if (found == 0) {
            create(sql);
        } else if (found == BEFORE_ATTACHMENTS) {
            sql.run("ALTER TABLE interaction ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]'");
            sql.run("PRAGMA user_version = " + VERSION);
        } else if (found != VERSION) {
            throw new SandboxDataException(
                    "The sandbox's data was written by another version of Parley (schema " + found + ", this one knows "
                            + VERSION + "). Use that version, or empty the data with 'sandbox reset'.");
        }
        return null;
    }

    /** Drops everything and starts again. */
    static Void renew(Sql sql) {
        sql.all(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                        row -> row.getString(1))
                .forEach(table -> sql.run("DROP TABLE \"" + table + "\""));
        create(sql);
        return null;
    }

    private static void create(Sql sql) {
        TABLES.forEach(sql::run);
        sql.run("PRAGMA user_version = " + VERSION);
    }
}
