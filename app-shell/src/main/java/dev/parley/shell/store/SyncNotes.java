package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.WantedNote;
import java.util.List;

/**
 * The notes that are wanted in tickets, until they stand there. Of each it is kept whether it waits (0), something of it was
 * put aside (1), or all of its conversation was (2).
 */
final class SyncNotes {
    private static final String OF = " FROM sync_note WHERE tenant = ? AND desk = ? AND conversation = ?";
    static final String TELL = "SELECT entry, text, at" + OF + " ORDER BY at, entry";

    private SyncNotes() {}

    static int want(Sql sql, Route route, ConversationId conversation, WantedNote note) {
        return sql.run(
                "INSERT INTO sync_note (tenant, desk, conversation, entry, text, at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (tenant, desk, conversation, entry) DO UPDATE SET told = 0 WHERE sync_note.told = 2",
                route.tenant(),
                route.desk(),
                conversation.value(),
                note.entry().value(),
                SyncText.words(note.text()),
                StoredTime.text(note.at()));
    }

    static List<WantedNote> of(Sql sql, Route route, ConversationId conversation) {
        return sql.all(
                TELL,
                row -> new WantedNote(
                        new EntryKey(SyncText.text(row, "entry")),
                        SyncText.text(row, "text"),
                        SyncText.readTime(row, "at")),
                route.tenant(),
                route.desk(),
                conversation.value());
    }

    static int told(Sql sql, Route route, ConversationId conversation, WantedNote note, boolean stands) {
        return stands
                ? drop(sql, route, conversation, note)
                : sql.run(
                        "UPDATE sync_note SET told = 1"
                                + " WHERE tenant = ? AND desk = ? AND conversation = ? AND entry = ?",
                        route.tenant(),
                        route.desk(),
                        conversation.value(),
                        note.entry().value());
    }

    /** Those that wait go aside with all of their conversation. */
    static int putAside(Sql sql, Route route, ConversationId conversation) {
        return turn(sql, route, conversation, 0, 2);
    }

    /** Those that went aside with all of their conversation wait again. */
    static int takeUp(Sql sql, Route route, ConversationId conversation) {
        return turn(sql, route, conversation, 2, 0);
    }

    private static int turn(Sql sql, Route route, ConversationId conversation, int from, int to) {
        return sql.run(
                "UPDATE sync_note SET told = ? WHERE tenant = ? AND desk = ? AND conversation = ? AND told = ?",
                to,
                route.tenant(),
                route.desk(),
                conversation.value(),
                from);
    }

    /** Those that went aside with all of their conversation. */
    static int drop(Sql sql, Route route, ConversationId conversation) {
        return sql.run("DELETE" + OF + " AND told = 2", route.tenant(), route.desk(), conversation.value());
    }

    /** The note of which that is a part. */
    static void drop(Sql sql, Route route, ConversationId conversation, EntryKey key) {
        of(sql, route, conversation).stream()
                .filter(note -> note.isOf(key))
                .forEach(note -> drop(sql, route, conversation, note));
    }

    private static int drop(Sql sql, Route route, ConversationId conversation, WantedNote note) {
        return sql.run(
                "DELETE" + OF + " AND entry = ?",
                route.tenant(),
                route.desk(),
                conversation.value(),
                note.entry().value());
    }
}
