package dev.parley.shell.store;

import dev.parley.shell.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite's result codes mean for the user.
 *
 * @param file the store
 */
record SqliteTroubles(Path file) {
    private static final int PRIMARY = 0xff;
    private static final Map<Integer, Kind> KINDS = Map.ofEntries(
            Map.entry(1, Kind.CORRUPT), // ERROR: a record that is no JSON, a table that is gone; our SQL is tested
            Map.entry(3, Kind.UNWRITABLE), // PERM
            Map.entry(5, Kind.BUSY),
            Map.entry(6, Kind.BUSY), // LOCKED
            Map.entry(8, Kind.UNWRITABLE), // READONLY
            Map.entry(11, Kind.CORRUPT),
            Map.entry(13, Kind.FULL),
            Map.entry(14, Kind.UNWRITABLE), // CANTOPEN
            Map.entry(15, Kind.BUSY), // PROTOCOL: a race for the log's lock was lost too often
            Map.entry(19, Kind.CORRUPT), // CONSTRAINT: none can be violated by what Parley writes
            Map.entry(23, Kind.UNWRITABLE), // AUTH
            Map.entry(26, Kind.FOREIGN)); // NOTADB
    /** SQLITE_IOERR_SHMSIZE: the index of the log could not grow. */
    private static final int NO_ROOM_FOR_INDEX = 10 | (19 << 8);

    boolean passes(SQLException reason) {
        return kind(reason) == Kind.BUSY;
    }

    StoreException words(SQLException reason) {
        return words(kind(reason), reason);
    }

    StoreException unwritable(Exception reason) {
        return words(Kind.UNWRITABLE, reason);
    }

    StoreException busy(@Nullable Exception reason) {
        return words(Kind.BUSY, reason);
    }

    private static Kind kind(SQLException reason) {
        int code = reason.getErrorCode();
        if (code == NO_ROOM_FOR_INDEX) {
            return Kind.FULL;
        }
        return KINDS.getOrDefault(code & PRIMARY, Kind.FAILED);
    }

    private StoreException words(Kind kind, @Nullable Exception reason) {
        return switch (kind) {
            case CORRUPT ->
                new StoreException(
                        kind,
                        "the store " + file + " is damaged",
                        "Keep a copy of it, then put a backup in its place, or move it away with its -wal file and Parley"
                                + " begins a new one",
                        reason);
            case FOREIGN ->
                new StoreException(
                        kind,
                        "the file " + file + " is no store of Parley",
                        "Move it away, or let PARLEY_HOME name another folder",
                        reason);
            case FULL ->
                new StoreException(
                        kind,
                        "there is no space left for the store " + file,
                        "Nothing that was kept is lost; free some space and try again",
                        reason);
            case UNWRITABLE ->
                new StoreException(
                        kind,
                        "the store " + file + " cannot be written",
                        "Check the rights to it and to its folder, or let PARLEY_HOME name another folder",
                        reason);
            case BUSY ->
                new StoreException(
                        kind,
                        "the store " + file + " was kept busy by other processes for a minute",
                        "Look what else uses it, and try again",
                        reason);
            case SETTINGS, NEWER, UNREACHABLE, CREDENTIALS, FAILED ->
                new StoreException(
                        Kind.FAILED,
                        "the store " + file + " failed (" + code(reason) + ")",
                        "Check the disk that it is on",
                        reason);
        };
    }

    private static String code(@Nullable Exception reason) {
        return reason instanceof SQLException sql ? "SQLite code " + sql.getErrorCode() : "no reason given";
    }
}
