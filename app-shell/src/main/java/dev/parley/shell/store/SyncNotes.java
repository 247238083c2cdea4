package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.WantedNote;
import java.util.List;

/** The notes that are wanted in tickets, until they stand there. */
final class SyncNotes {
    private static final String OF = " FROM sync_note WHERE tenant = ? AND desk = ? AND conversation = ?";
    static final String TELL = "SELECT entry, text, at" + OF + " ORDER BY at, entry";

    private SyncNotes() {}

    static int want(Sql sql, Route route, ConversationId conversation, WantedNote note) {
        return sql.run(
                "INSERT INTO sync_note (tenant, desk, conversation, entry, text, at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (tenant, desk, conversation, entry) DO NOTHING",
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
