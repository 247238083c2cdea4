package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.Pending;
import dev.parley.domain.sync.Route;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes that a desk has not acknowledged. */
final class SyncPending {
    /** What waits goes on waiting. */
    private static final String NOTE = """
            INSERT INTO sync_pending (tenant, desk, conversation, state, changed_at, due_at, attempts)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, desk, conversation) DO UPDATE SET
              state = excluded.state, changed_at = excluded.changed_at, attempts = 0
            WHERE excluded.changed_at > sync_pending.changed_at""";

    /** A newer change stays, and waits. */
    private static final String POSTPONE = """
            UPDATE sync_pending SET due_at = ?,
              state = CASE WHEN changed_at > ? THEN state ELSE ? END,
              attempts = CASE WHEN changed_at > ? THEN attempts ELSE ? END,
              changed_at = CASE WHEN changed_at > ? THEN changed_at ELSE ? END
            WHERE tenant = ? AND desk = ? AND conversation = ?""";

    private static final String DONE =
            "DELETE FROM sync_pending WHERE tenant = ? AND desk = ? AND conversation = ? AND changed_at <= ?";
    /** A note that came meanwhile is not carried yet. */
    static final String SETTLE = DONE + " AND NOT EXISTS (SELECT 1 FROM sync_note note"
            + " WHERE note.tenant = sync_pending.tenant AND note.desk = sync_pending.desk"
            + " AND note.conversation = sync_pending.conversation AND note.told = 0)";

    private static final String SELECT =
            "SELECT conversation, state, changed_at, due_at, attempts FROM sync_pending WHERE tenant = ? AND desk = ?";
    private static final String SOON = " ORDER BY due_at, changed_at, conversation LIMIT ?";
    static final String DUE = SELECT + " AND due_at <= ? AND attempts = 0" + SOON;
    static final String DUE_AGAIN = SELECT + " AND due_at <= ? AND attempts > 0" + SOON;
    static final String FIND = SELECT + " AND conversation = ?";

    private SyncPending() {}

    static int postpone(Sql sql, Route route, Pending again) {
        String changedAt = StoredTime.text(again.changedAt());
        return sql.run(
                POSTPONE,
                StoredTime.text(again.dueAt()),
                changedAt,
                SyncText.state(again.state()),
                changedAt,
                again.attempts(),
                changedAt,
                changedAt,
                route.tenant(),
                route.desk(),
                again.conversation().value());
    }

    /** Nothing is pending of it unless it is newer. */
    static int done(Sql sql, Route route, Pending acknowledged) {
        return delete(sql, DONE, route, acknowledged);
    }

    static int settle(Sql sql, Route route, Pending acknowledged) {
        return delete(sql, SETTLE, route, acknowledged);
    }

    private static int delete(Sql sql, String statement, Route route, Pending acknowledged) {
        return sql.run(
                statement,
                route.tenant(),
                route.desk(),
                acknowledged.conversation().value(),
                StoredTime.text(acknowledged.changedAt()));
    }

    static List<Pending> due(Sql sql, Route route, Instant now, int atMost) {
        List<Pending> untried = due(DUE, sql, route, now, atMost);
        return untried.size() == atMost
                ? untried
                : Stream.concat(untried.stream(), due(DUE_AGAIN, sql, route, now, atMost - untried.size()).stream())
                        .toList();
    }

    private static List<Pending> due(String which, Sql sql, Route route, Instant now, int atMost) {
        return sql.all(which, SyncPending::read, route.tenant(), route.desk(), StoredTime.text(now), atMost);
    }

    static Optional<Pending> find(Sql sql, Route route, ConversationId conversation) {
        return sql.first(FIND, SyncPending::read, route.tenant(), route.desk(), conversation.value());
    }

    /** Also what is put aside has these columns. */
    static Pending read(ResultSet row) throws SQLException {
        return new Pending(
                new ConversationId(SyncText.text(row, "conversation")),
                SyncText.readState(row),
                SyncText.readTime(row, "changed_at"),
                SyncText.readTime(row, "due_at"),
                row.getInt("attempts"));
    }

    static int note(Sql sql, Route route, Pending change) {
        return sql.run(
                NOTE,
                route.tenant(),
                route.desk(),
                change.conversation().value(),
                SyncText.state(change.state()),
                StoredTime.text(change.changedAt()),
                StoredTime.text(change.dueAt()),
                change.attempts());
    }
}
