package dev.parley.shell.store;

import dev.parley.domain.audit.KeptWords;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.Decision;
import dev.parley.domain.sync.Route;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What words of a conversation syncs keep, on whichever route, and how they go. */
final class SyncErasure {
    private static final String OF = " WHERE tenant = ? AND desk = ? AND conversation = ?";
    static final String NOTES = "FROM sync_note" + OF;
    static final String ASIDE = OF + " AND reason <> '" + KeptWords.ERASED + "'";
    static final String DECIDED = OF + " AND why <> '" + KeptWords.ERASED + "' AND what IN "
            + Arrays.stream(Decision.What.values())
                    .filter(Decision.What::mayQuote)
                    .map(what -> "'" + what.name() + "'")
                    .collect(Collectors.joining(", ", "(", ")"));

    private SyncErasure() {}

    static int holding(Sql sql, ConversationId conversation) {
        return StoredRoutes.all(sql).stream()
                .mapToInt(route -> count(sql, NOTES, route, conversation)
                        + count(sql, "FROM sync_parked" + ASIDE, route, conversation)
                        + count(sql, "FROM sync_decision" + DECIDED, route, conversation)
                        + (SyncStanding.find(sql, route).mayQuote(conversation) ? 1 : 0))
                .sum();
    }

    static int erase(Sql sql, ConversationId conversation) {
        return StoredRoutes.all(sql).stream()
                .mapToInt(route -> run(sql, "DELETE " + NOTES, route, conversation)
                        + run(
                                sql,
                                "UPDATE sync_parked SET reason = '" + KeptWords.ERASED + "'" + ASIDE,
                                route,
                                conversation)
                        + run(
                                sql,
                                "UPDATE sync_decision SET why = '" + KeptWords.ERASED + "'" + DECIDED,
                                route,
                                conversation)
                        + (SyncStanding.find(sql, route).mayQuote(conversation) ? SyncStanding.erase(sql, route) : 0))
                .sum();
    }

    private static int count(Sql sql, String where, Route route, ConversationId conversation) {
        return sql.first(
                        "SELECT count(*) " + where,
                        row -> row.getInt(1),
                        route.tenant(),
                        route.desk(),
                        conversation.value())
                .orElse(0);
    }

    private static int run(Sql sql, String statement, Route route, ConversationId conversation) {
        return sql.run(statement, route.tenant(), route.desk(), conversation.value());
    }
}
