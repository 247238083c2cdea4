package dev.parley.ticketing.journal;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean to whoever uses the journal. */
final class JournalFaults {
    private JournalFaults() {}

    /** @param unclear whether it may have been kept all the same */
    static DeskException of(SQLException thrown, boolean unclear) {
        SQLiteErrorCode code = thrown instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
        // SQLite has dozens of codes, and these are the ones that people can do something about.
        if (code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED) {
            return new DeskException(new DeskFault.Transient(false, "another process writes to the journal"), thrown);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL) {
            return new DeskException(new DeskFault.Transient(false, "no space is left for the journal"), thrown);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY
                || code == SQLiteErrorCode.SQLITE_CANTOPEN
                || code == SQLiteErrorCode.SQLITE_PERM) {
            return misconfigured("the journal's file cannot be written by this user", thrown);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT) {
            return misconfigured("the journal's file is damaged, or is no SQLite file", thrown);
        }
        return new DeskException(
                new DeskFault.Transient(unclear, "the journal failed: " + cut(String.valueOf(thrown.getMessage()))),
                thrown);
    }

    static DeskException misconfigured(String words, @org.jspecify.annotations.Nullable Throwable thrown) {
        return new DeskException(new DeskFault.Misconfigured(words), thrown);
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(150, words.length())).replace('\n', ' ');
    }
}
