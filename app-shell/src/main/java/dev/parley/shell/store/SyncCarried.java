package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.Carried;
import dev.parley.domain.sync.Pending;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What is known to stand in desks. */
final class SyncCarried {
    /** Never goes back, and stays where nothing is said about it. */
    private static final String NEWER = """
            dealt_with = CASE WHEN sync_carried.dealt_with > excluded.dealt_with
              THEN sync_carried.dealt_with ELSE COALESCE(excluded.dealt_with, sync_carried.dealt_with) END""";

    private static final String PUT = """
            INSERT INTO sync_carried
              (tenant, desk, conversation, ticket, version, state, state_word, entries, writes, created_at, dealt_with)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, desk, conversation) DO UPDATE SET
              ticket = excluded.ticket, version = excluded.version, state = excluded.state,
              state_word = excluded.state_word, entries = excluded.entries, writes = excluded.writes,
              created_at = excluded.created_at,\s""" + NEWER;

    private static final String DEAL_WITH = """
            INSERT INTO sync_carried (tenant, desk, conversation, entries, writes, dealt_with) VALUES (?, ?, ?, 0, '', ?)
            ON CONFLICT (tenant, desk, conversation) DO UPDATE SET\s""" + NEWER;

    static final String DEALT_WITH =
            "SELECT dealt_with FROM sync_carried WHERE tenant = ? AND desk = ? AND conversation = ?";

    static final String FIND = "SELECT conversation, ticket, version, state, state_word, entries, writes, created_at"
            + " FROM sync_carried WHERE tenant = ? AND desk = ? AND conversation = ?";

    private SyncCarried() {}

    static int put(Sql sql, Route route, Carried carried) {
        return put(sql, route, carried, Optional.empty());
    }

    static int settle(Sql sql, Route route, Carried carried, Instant changedAt) {
        return put(sql, route, carried, Optional.of(changedAt));
    }

    /** Whatever stands there. */
    static int dealWith(Sql sql, Route route, Pending change) {
        return sql.run(
                DEAL_WITH,
                route.tenant(),
                route.desk(),
                change.conversation().value(),
                StoredTime.text(change.changedAt()));
    }

    static Optional<Instant> dealtWith(Sql sql, Route route, ConversationId conversation) {
        return sql.first(
                        DEALT_WITH,
                        row -> SyncText.perhaps(row, "dealt_with"),
                        route.tenant(),
                        route.desk(),
                        conversation.value())
                .flatMap(time -> time)
                .map(StoredTime::read);
    }

    private static int put(Sql sql, Route route, Carried carried, Optional<Instant> dealtWith) {
        return sql.run(
                PUT,
                route.tenant(),
                route.desk(),
                carried.conversation().value(),
                SyncText.words(carried.ticket().map(TicketRef::value)),
                SyncText.time(carried.version()),
                carried.state().map(TicketState::name).orElse(null),
                SyncText.words(carried.stateWord()),
                carried.entries(),
                SyncText.times(carried.writes()),
                SyncText.time(carried.createdAt()),
                SyncText.time(dealtWith));
    }

    static Carried find(Sql sql, Route route, ConversationId conversation) {
        return sql.first(FIND, SyncCarried::read, route.tenant(), route.desk(), conversation.value())
                .orElseGet(() -> Carried.nothing(conversation));
    }

    private static Carried read(ResultSet row) throws SQLException {
        return new Carried(
                new ConversationId(SyncText.text(row, "conversation")),
                SyncText.perhaps(row, "ticket").map(TicketRef::new),
                SyncText.perhaps(row, "version").map(StoredTime::read),
                SyncText.perhaps(row, "state").map(TicketState::valueOf),
                SyncText.perhaps(row, "state_word"),
                row.getInt("entries"),
                SyncText.readTimes(row, "writes"),
                SyncText.perhaps(row, "created_at").map(StoredTime::read));
    }
}
