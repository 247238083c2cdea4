package dev.parley.shell.store;

import dev.parley.domain.audit.KeptWords;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.DeskStanding;
import dev.parley.domain.sync.Route;
import java.util.Set;
import java.util.stream.Collectors;

/** How desks fared so far. */
final class SyncStanding {
    private static final String PUT = """
            INSERT INTO sync_standing (tenant, desk, not_before, limits, alike, words, since, refused, suspects)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, desk) DO UPDATE SET
              not_before = excluded.not_before, limits = excluded.limits, alike = excluded.alike,
              words = excluded.words, since = excluded.since, refused = excluded.refused, suspects = excluded.suspects""";

    private SyncStanding() {}

    static int put(Sql sql, Route route, DeskStanding now) {
        return sql.run(
                PUT,
                route.tenant(),
                route.desk(),
                StoredTime.text(now.notBefore()),
                now.limits(),
                SyncText.words(now.alike()),
                SyncText.words(now.words()),
                StoredTime.text(now.since()),
                lines(now.refused()),
                lines(now.suspects()));
    }

    static DeskStanding find(Sql sql, Route route) {
        return sql.first(
                        "SELECT not_before, limits, alike, words, since, refused, suspects FROM sync_standing"
                                + " WHERE tenant = ? AND desk = ?",
                        row -> new DeskStanding(
                                SyncText.readTime(row, "not_before"),
                                row.getInt("limits"),
                                SyncText.text(row, "alike"),
                                SyncText.text(row, "words"),
                                SyncText.readTime(row, "since"),
                                read(SyncText.text(row, "refused")),
                                read(SyncText.text(row, "suspects"))),
                        route.tenant(),
                        route.desk())
                .orElse(DeskStanding.GOOD);
    }

    /** What it said last is not told any more; what it was about stays. */
    static int erase(Sql sql, Route route) {
        return sql.run(
                "UPDATE sync_standing SET words = ? WHERE tenant = ? AND desk = ?",
                KeptWords.ERASED,
                route.tenant(),
                route.desk());
    }

    private static String lines(Set<ConversationId> conversations) {
        return conversations.stream().map(ConversationId::value).sorted().collect(Collectors.joining("\n"));
    }

    private static Set<ConversationId> read(String lines) {
        return lines.lines().map(ConversationId::new).collect(Collectors.toSet());
    }
}
