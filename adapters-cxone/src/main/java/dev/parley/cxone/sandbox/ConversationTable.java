package dev.parley.cxone.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Conversations, their moves from state to state, and when they changed. */
record ConversationTable(Sql sql) {

    /** A conversation in a list. */
    record Listed(String id, String bot, String participants, String state, long created, long updated) {}

    /** Where a page of the list starts: everything after this time and id. */
    record After(long updated, String id) {}

    Optional<ConversationRow> find(String id) {
        return sql.first("SELECT * FROM conversation WHERE id = ?", ConversationTable::row, id);
    }

    void add(ConversationRow row) {
        sql.run(
                "INSERT INTO conversation VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                row.id(),
                row.bot(),
                row.participants(),
                row.visitor(),
                row.context(),
                row.created(),
                row.turns(),
                row.step().orElse(null),
                row.botBusyUntil(),
                row.shownUntil(),
                row.agent().orElse(null),
                row.agentJoined());
        changed(row.id(), row.created(), "state");
    }

    void update(ConversationRow row) {
        sql.run(
                "UPDATE conversation SET context = ?, turns = ?, step = ?, bot_busy_until = ?, shown_until = ?,"
                        + " agent = ?, agent_joined = ? WHERE id = ?",
                row.context(),
                row.turns(),
                row.step().orElse(null),
                row.botBusyUntil(),
                row.shownUntil(),
                row.agent().orElse(null),
                row.agentJoined(),
                row.id());
    }

    void replaceContext(String id, String context, long now) {
        sql.run("UPDATE conversation SET context = ? WHERE id = ?", context, id);
        changed(id, now, "state");
    }

    /** The state that it has by then. */
    String stateAt(String id, long now) {
        return sql.first(
                        "SELECT state FROM move WHERE conversation = ? AND at <= ? ORDER BY at DESC, seq DESC LIMIT 1",
                        row -> row.getString(1),
                        id,
                        now)
                .orElse("active");
    }

    void move(String id, long at, String state, String outcome) {
        sql.run("INSERT INTO move (conversation, at, state, outcome) VALUES (?,?,?,?)", id, at, state, outcome);
        changed(id, at, "state");
    }

    /** Takes back what was to become of it: who closed it has the last word. */
    void dropMovesAfter(String id, long now) {
        sql.run("DELETE FROM move WHERE conversation = ? AND at > ?", id, now);
        sql.run("DELETE FROM change WHERE conversation = ? AND at > ? AND kind = 'state'", id, now);
    }

    void changed(String id, long at, String kind) {
        sql.run("INSERT OR IGNORE INTO change VALUES (?,?,?)", id, at, kind);
    }

    Optional<Long> updatedAt(String id, long now, boolean withInteractions) {
        return sql.first(
                        "SELECT MAX(at) FROM change WHERE conversation = ? AND at <= ?" + kinds("", withInteractions),
                        row -> row.getLong(1),
                        id,
                        now)
                .filter(at -> at > 0);
    }

    /**
     * Those that changed from then on, the longest ago first. It walks along the index of changes, passes by each that is
     * not the conversation's last one, and ends when it has found enough: what a page costs does not grow with the past.
     */
    List<Listed> changedBetween(long since, long shown, long now, boolean withInteractions, After after, int limit) {
        return sql.all(
                changed(withInteractions),
                row -> new Listed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(6),
                        row.getLong(4),
                        row.getLong(5)),
                now,
                Math.max(since, after.updated()),
                shown,
                after.updated(),
                after.id(),
                shown,
                limit);
    }

    /** The query; a test looks at how SQLite carries it out. */
    static String changed(boolean withInteractions) {
        return """
                SELECT c.id, c.bot, c.participants, c.created, u.updated,
                       COALESCE((SELECT state FROM move WHERE conversation = c.id AND at <= ?
                                 ORDER BY at DESC, seq DESC LIMIT 1), 'active')
                FROM (SELECT DISTINCT x.at AS updated, x.conversation FROM change x
                      WHERE x.at >= ? AND x.at <= ? AND (x.at, x.conversation) > (?, ?)%s
                        AND NOT EXISTS (SELECT 1 FROM change y
                                        WHERE y.conversation = x.conversation AND y.at > x.at AND y.at <= ?%s)
                      ORDER BY x.at, x.conversation LIMIT ?) u
                JOIN conversation c ON c.id = u.conversation
                ORDER BY u.updated, c.id""".formatted(kinds("x.", withInteractions), kinds("y.", withInteractions));
    }

    private static String kinds(String table, boolean withInteractions) {
        return withInteractions ? "" : " AND " + table + "kind = 'state'";
    }

    private static ConversationRow row(ResultSet row) throws SQLException {
        return new ConversationRow(
                row.getString("id"),
                row.getString("bot"),
                row.getString("participants"),
                row.getString("visitor"),
                row.getString("context"),
                row.getLong("created"),
                row.getInt("turns"),
                Optional.ofNullable(row.getString("step")),
                row.getLong("bot_busy_until"),
                row.getLong("shown_until"),
                Optional.ofNullable(row.getString("agent")),
                row.getLong("agent_joined"));
    }
}
