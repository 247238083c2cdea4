package dev.parley.cxone.sandbox;

import java.util.List;

/** What analytics counts. */
record AnalyticsTable(Sql sql) {

    /** Takes one conversation. */
    interface Counted<T> {
        T of(String id, String bot, long created, String state, String outcome);
    }

    <T> List<T> created(long from, long to, String bot, long now, Counted<T> each) {
        return sql.all(
                """
                SELECT c.id, c.bot, c.created,
                       COALESCE((SELECT state FROM move WHERE conversation = c.id AND at <= ?
                                 ORDER BY at DESC, seq DESC LIMIT 1), 'active'),
                       COALESCE((SELECT outcome FROM move WHERE conversation = c.id AND at <= ? AND outcome <> ''
                                 ORDER BY at DESC, seq DESC LIMIT 1), '')
                FROM conversation c WHERE c.created >= ? AND c.created <= ? AND (? = '' OR c.bot = ?)
                ORDER BY c.created, c.id""",
                row -> each.of(row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)),
                now,
                now,
                from,
                to,
                bot,
                bot);
    }
}
