package dev.parley.shell.store;

import dev.parley.domain.sync.Holder;
import dev.parley.domain.sync.Route;
import java.time.Instant;
import java.util.Optional;

/** Who works on routes and conversations. A lease is taken in one statement, so that of several processes one has it. */
final class SyncLeases {
    /** Stands for the route itself. */
    static final String ROUTE = "";

    private static final String TAKE = """
            INSERT INTO sync_lease (tenant, desk, conversation, holder, words, until) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, desk, conversation) DO UPDATE SET
              holder = excluded.holder, words = excluded.words, until = excluded.until
            WHERE sync_lease.holder = excluded.holder OR sync_lease.until <= ?""";

    private SyncLeases() {}

    static Holder take(Sql sql, Route route, String conversation, Holder me, Instant now) {
        int taken = sql.run(
                TAKE,
                route.tenant(),
                route.desk(),
                conversation,
                me.id(),
                me.words(),
                StoredTime.text(me.until()),
                StoredTime.text(now));
        return taken == 1 ? me : find(sql, route, conversation).orElse(me);
    }

    static int giveBack(Sql sql, Route route, String conversation, Holder me) {
        return sql.run(
                "DELETE FROM sync_lease WHERE tenant = ? AND desk = ? AND conversation = ? AND holder = ?",
                route.tenant(),
                route.desk(),
                conversation,
                me.id());
    }

    static Optional<Holder> find(Sql sql, Route route, String conversation) {
        return sql.first(
                "SELECT holder, words, until FROM sync_lease WHERE tenant = ? AND desk = ? AND conversation = ?",
                row -> new Holder(
                        SyncText.text(row, "holder"), SyncText.text(row, "words"), SyncText.readTime(row, "until")),
                route.tenant(),
                route.desk(),
                conversation);
    }
}
