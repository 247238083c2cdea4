package dev.parley.shell.store;

import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditId;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.SealedWords;
import dev.parley.domain.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question to the trail. Every one of them is answered from an index, in the order of the index.
 *
 * @param sql with {@code ?} for the values
 * @param values in their order
 */
record AuditQuery(String sql, List<Object> values) {
    private static final String COLUMNS = "r.chain, r.number, r.record, r.hash, w.salt, w.words";
    private static final String FROM =
            " FROM audit_record r LEFT JOIN audit_words w ON w.chain = r.chain AND w.number = r.number";

    /**
     * Nothing is narrower than a conversation, or else a run. SQLite does not know that, and would go along another index:
     * what is computed has none.
     */
    static AuditQuery latest(AuditFilter filter, int atMost) {
        boolean ofOne = filter.conversation().isPresent();
        boolean narrow = ofOne || filter.run().isPresent();
        List<String> wanted = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        filter.conversation().map(ConversationId::value).ifPresent(id -> add("r.conversation = ?", id, wanted, values));
        filter.run().ifPresent(run -> add(column("r.run", ofOne) + " = ?", run, wanted, values));
        filter.since().ifPresent(from -> add("r.at >= ?", StoredTime.notBefore(from), wanted, values));
        filter.until().ifPresent(to -> add("r.at < ?", StoredTime.notBefore(to), wanted, values));
        filter.kind()
                .map(AuditKind::word)
                .ifPresent(kind -> add(column("r.kind", narrow) + " = ?", kind, wanted, values));
        filter.outcome().ifPresent(outcome -> add(column("r.outcome", narrow) + " = ?", outcome, wanted, values));
        if (!filter.intentions()) {
            add(column("r.outcome", narrow) + " <> ?", AuditEntry.INTENDED, wanted, values);
        }
        values.add(atMost);
        return new AuditQuery(
                "SELECT " + COLUMNS + FROM + (wanted.isEmpty() ? "" : " WHERE ") + String.join(" AND ", wanted)
                        + " ORDER BY r.at DESC, r.chain DESC, r.number DESC LIMIT ?",
                values);
    }

    /** From the beginning means: whatever number stands there. */
    static AuditQuery page(String chain, long behind, int atMost) {
        return new AuditQuery(
                "SELECT " + COLUMNS + FROM + " WHERE r.chain = ? AND r.number > ? ORDER BY r.number LIMIT ?",
                List.of(chain, behind == 0 ? Long.MIN_VALUE : behind, atMost));
    }

    /**
     * Each chain keeps its own order. Between chains the time decides, and a record that tells of an earlier time than one
     * before it in its chain stays behind that.
     */
    static AuditQuery of(ConversationId conversation) {
        return new AuditQuery(
                "SELECT chain, number, record, hash, salt, words FROM (SELECT " + COLUMNS
                        + ", max(r.at) OVER (PARTITION BY r.chain ORDER BY r.number) AS heard" + FROM
                        + " WHERE r.conversation = ?) told ORDER BY heard, chain, number",
                List.of(conversation.value()));
    }

    static AuditLink link(ResultSet row) throws SQLException {
        Optional<String> salt = Optional.ofNullable(row.getString("salt"));
        Optional<String> words = Optional.ofNullable(row.getString("words"));
        return new AuditLink(
                new AuditId(row.getString("chain"), row.getLong("number")),
                row.getString("record"),
                row.getString("hash"),
                salt.flatMap(there -> words.map(text -> new SealedWords(there, text))));
    }

    private static String column(String name, boolean computed) {
        return computed ? "(" + name + " || '')" : name;
    }

    private static void add(String condition, Object value, List<String> wanted, List<Object> values) {
        wanted.add(condition);
        values.add(value);
    }
}
