package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.Decision;
import dev.parley.domain.sync.Route;
import java.util.List;

/** What was decided: of each conversation the last decisions. */
final class SyncDecisions {
    private static final int KEPT = 200;
    private static final String OF = " FROM sync_decision WHERE tenant = ? AND desk = ? AND conversation = ?";
    static final String FORGET =
            "DELETE" + OF + " AND number <= (SELECT number" + OF + " ORDER BY number DESC LIMIT 1 OFFSET " + KEPT + ")";
    static final String TELL = "SELECT at, what, why, attempt" + OF + " ORDER BY number";

    private SyncDecisions() {}

    static int add(Sql sql, Route route, Decision decision) {
        String conversation = decision.conversation().value();
        put(sql, route, decision);
        return sql.run(FORGET, route.tenant(), route.desk(), conversation, route.tenant(), route.desk(), conversation);
    }

    /** Where others will follow that forget what is too old. */
    static int put(Sql sql, Route route, Decision decision) {
        return sql.run(
                "INSERT INTO sync_decision (tenant, desk, conversation, at, what, why, attempt)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                route.tenant(),
                route.desk(),
                decision.conversation().value(),
                StoredTime.text(decision.at()),
                decision.what().name(),
                SyncText.words(decision.why()),
                decision.attempt().map(AttemptKey::value).orElse(null));
    }

    static List<Decision> of(Sql sql, Route route, ConversationId conversation) {
        return sql.all(
                TELL,
                row -> new Decision(
                        conversation,
                        SyncText.readTime(row, "at"),
                        Decision.What.valueOf(SyncText.text(row, "what")),
                        SyncText.text(row, "why"),
                        SyncText.perhaps(row, "attempt").map(AttemptKey::new)),
                route.tenant(),
                route.desk(),
                conversation.value());
    }
}
