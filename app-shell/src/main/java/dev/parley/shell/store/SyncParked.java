package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.Parked;
import dev.parley.domain.sync.Pending;
import dev.parley.domain.sync.Route;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What desks refuse. */
final class SyncParked {
    private static final String ALL_OF_IT = "";

    private static final String PUT = """
            INSERT INTO sync_parked
              (tenant, desk, conversation, entry, id, state, changed_at, due_at, attempts, reason, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, desk, conversation, entry) DO UPDATE SET
              id = excluded.id, state = excluded.state, changed_at = excluded.changed_at, due_at = excluded.due_at,
              attempts = excluded.attempts, reason = excluded.reason, at = excluded.at""";

    private static final String SELECT =
            "SELECT conversation, entry, id, state, changed_at, due_at, attempts, reason, at FROM sync_parked"
                    + " WHERE tenant = ? AND desk = ?";
    static final String OF_ONE = SELECT + " AND conversation = ? ORDER BY at, id";
    private static final String THIS = " AND conversation = ? AND entry = ?";

    private SyncParked() {}

    static int put(Sql sql, Route route, Parked parked) {
        Pending change = parked.change();
        return sql.run(
                PUT,
                route.tenant(),
                route.desk(),
                parked.conversation().value(),
                entry(parked),
                parked.id(),
                SyncText.state(change.state()),
                StoredTime.text(change.changedAt()),
                StoredTime.text(change.dueAt()),
                change.attempts(),
                SyncText.words(parked.reason()),
                StoredTime.text(parked.at()));
    }

    static List<Parked> all(Sql sql, Route route) {
        return sql.all(SELECT + " ORDER BY at, id", SyncParked::read, route.tenant(), route.desk());
    }

    static List<Parked> of(Sql sql, Route route, ConversationId conversation) {
        return sql.all(OF_ONE, SyncParked::read, route.tenant(), route.desk(), conversation.value());
    }

    static Optional<Parked> find(Sql sql, Route route, Parked parked) {
        return sql.first(
                SELECT + THIS,
                SyncParked::read,
                route.tenant(),
                route.desk(),
                parked.conversation().value(),
                entry(parked));
    }

    static int drop(Sql sql, Route route, Parked parked) {
        return sql.run(
                "DELETE FROM sync_parked WHERE tenant = ? AND desk = ?" + THIS,
                route.tenant(),
                route.desk(),
                parked.conversation().value(),
                entry(parked));
    }

    /** All of that conversation is not put aside any more, unless that is newer. */
    static int settle(Sql sql, Route route, Pending acknowledged) {
        return sql.run(
                "DELETE FROM sync_parked WHERE tenant = ? AND desk = ?" + THIS + " AND changed_at <= ?",
                route.tenant(),
                route.desk(),
                acknowledged.conversation().value(),
                ALL_OF_IT,
                StoredTime.text(acknowledged.changedAt()));
    }

    private static Parked read(ResultSet row) throws SQLException {
        return new Parked(
                SyncText.text(row, "id"),
                SyncPending.read(row),
                SyncText.perhaps(row, "entry")
                        .filter(entry -> !entry.equals(ALL_OF_IT))
                        .map(EntryKey::new),
                SyncText.text(row, "reason"),
                SyncText.readTime(row, "at"));
    }

    private static String entry(Parked parked) {
        return parked.entry().map(EntryKey::value).orElse(ALL_OF_IT);
    }
}
