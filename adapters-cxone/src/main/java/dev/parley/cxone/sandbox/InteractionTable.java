package dev.parley.cxone.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was said. */
record InteractionTable(Sql sql) {

    void add(InteractionRow row) {
        sql.run(
                "INSERT INTO interaction (id, conversation, participant, direction, type, text, reply_to, quick_replies,"
                        + " attachments, created, visible, listed) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                row.id(),
                row.conversation(),
                row.participant().orElse(null),
                row.direction(),
                row.type(),
                row.text(),
                row.replyTo().orElse(null),
                row.quickReplies(),
                row.attachments(),
                row.created(),
                row.visible(),
                row.listed());
        new ConversationTable(sql).changed(row.conversation(), row.visible(), "interaction");
    }

    /** The newest or the oldest of those that can be seen by then, in order of their dates. */
    List<InteractionRow> list(String conversation, long now, boolean newestFirst, int limit) {
        String order = newestFirst ? "created DESC, seq DESC" : "created, seq";
        return sql.all(
                "SELECT * FROM interaction INDEXED BY interaction_of WHERE conversation = ? AND visible <= ? ORDER BY "
                        + order + " LIMIT ?",
                InteractionTable::row,
                conversation,
                now,
                limit);
    }

    /** What has arrived after that one, in the order of arrival; empty when that one is not there. */
    Optional<List<InteractionRow>> arrivedAfter(
            String conversation, String id, long now, boolean newestFirst, int limit) {
        String order = newestFirst ? "visible DESC, seq DESC" : "visible, seq";
        return sql.first(
                        "SELECT visible, seq FROM interaction WHERE conversation = ? AND id = ? AND visible <= ?",
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        conversation,
                        id,
                        now)
                .map(from -> sql.all(
                        "SELECT * FROM interaction WHERE conversation = ? AND visible <= ? AND (visible, seq) > (?, ?)"
                                + " ORDER BY " + order + " LIMIT ?",
                        InteractionTable::row,
                        conversation,
                        now,
                        from[0],
                        from[1],
                        limit));
    }

    /** Whether something outbound is there that was never listed. */
    boolean hasNews(String conversation, long now) {
        return sql.number(
                        "SELECT EXISTS (SELECT 1 FROM interaction WHERE conversation = ? AND visible <= ? AND listed = 0"
                                + " AND direction = 'outbound')",
                        conversation,
                        now)
                > 0;
    }

    /** When the next one becomes visible. */
    Optional<Long> nextArrival(String conversation, long now) {
        return sql.first(
                        "SELECT MIN(visible) FROM interaction WHERE conversation = ? AND visible > ?",
                        row -> row.getLong(1),
                        conversation,
                        now)
                .filter(at -> at > 0);
    }

    void markListed(List<InteractionRow> rows) {
        rows.stream()
                .filter(row -> !row.listed())
                .forEach(row -> sql.run("UPDATE interaction SET listed = 1 WHERE id = ?", row.id()));
    }

    private static InteractionRow row(ResultSet row) throws SQLException {
        return new InteractionRow(
                row.getString("id"),
                row.getString("conversation"),
                Optional.ofNullable(row.getString("participant")),
                row.getString("direction"),
                row.getString("type"),
                row.getString("text"),
                Optional.ofNullable(row.getString("reply_to")),
                row.getString("quick_replies"),
                row.getString("attachments"),
                row.getLong("created"),
                row.getLong("visible"),
                row.getBoolean("listed"));
    }
}
