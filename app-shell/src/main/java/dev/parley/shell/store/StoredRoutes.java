package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.RouteStatus;
import dev.parley.domain.sync.SyncCursor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes, and how far each is. */
final class StoredRoutes {
    private static final String OF = " WHERE tenant = ? AND desk = ?";
    private static final String ALL = Stream.of(
                    "sync_route", "sync_pending", "sync_carried", "sync_parked", "sync_decision")
            .map(table -> "SELECT tenant, desk FROM " + table)
            .collect(Collectors.joining(" UNION "));

    private StoredRoutes() {}

    static Optional<SyncCursor> cursor(Sql sql, Route route) {
        return sql.first(
                "SELECT cursor_at, cursor_seen FROM sync_route" + OF,
                row -> new SyncCursor(SyncText.readTime(row, "cursor_at"), seen(SyncText.text(row, "cursor_seen"))),
                route.tenant(),
                route.desk());
    }

    static int put(Sql sql, Route route, SyncCursor cursor) {
        return sql.run(
                "INSERT INTO sync_route (tenant, desk, cursor_at, cursor_seen) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (tenant, desk) DO UPDATE SET"
                        + " cursor_at = excluded.cursor_at, cursor_seen = excluded.cursor_seen",
                route.tenant(),
                route.desk(),
                StoredTime.text(cursor.at()),
                cursor.seen().stream().map(ConversationId::value).collect(Collectors.joining("\n")));
    }

    static List<Route> all(Sql sql) {
        return sql.all(ALL, row -> new Route(SyncText.text(row, "tenant"), SyncText.text(row, "desk"))).stream()
                .sorted(Comparator.comparing(Route::tenant).thenComparing(Route::desk))
                .toList();
    }

    static RouteStatus status(Sql sql, Route route) {
        return new RouteStatus(
                cursor(sql, route),
                number(sql, "SELECT count(*) FROM sync_pending" + OF, route),
                sql.first(
                        "SELECT due_at FROM sync_pending" + OF + " ORDER BY due_at LIMIT 1",
                        row -> SyncText.readTime(row, "due_at"),
                        route.tenant(),
                        route.desk()),
                number(sql, "SELECT count(*) FROM sync_parked" + OF, route),
                number(sql, "SELECT count(ticket) FROM sync_carried" + OF, route),
                number(sql, "SELECT coalesce(sum(entries), 0) FROM sync_carried" + OF, route),
                SyncLeases.find(sql, route, SyncLeases.ROUTE));
    }

    private static long number(Sql sql, String query, Route route) {
        return sql.first(query, row -> row.getLong(1), route.tenant(), route.desk())
                .orElse(0L);
    }

    private static Set<ConversationId> seen(String lines) {
        return lines.lines().map(ConversationId::new).collect(Collectors.toSet());
    }
}
