package dev.parley.shell.store;

import dev.parley.shell.store.StoreException.Kind;
import dev.parley.shell.store.StoreSettings.Shared;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's states mean for the user. The server's own words are left out: they may quote what was to be kept.
 *
 * @param server the store
 */
record PostgresTroubles(Shared server) {
    /** Serialization failure, deadlock, lock not available: the transaction was undone, and another try may do. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03");

    private static final Map<String, Kind> STATES = Map.of(
            "53100", Kind.FULL,
            "42501", Kind.UNWRITABLE,
            "25006", Kind.UNWRITABLE,
            "3D000", Kind.UNREACHABLE,
            "53300", Kind.UNREACHABLE,
            "XX001", Kind.CORRUPT,
            "XX002", Kind.CORRUPT);
    private static final Map<String, Kind> CLASSES = Map.of(
            "08", Kind.UNREACHABLE,
            "57", Kind.UNREACHABLE,
            "28", Kind.CREDENTIALS,
            "23", Kind.CORRUPT,
            "42", Kind.CORRUPT);

    boolean passes(SQLException reason) {
        return PASSING.contains(state(reason));
    }

    StoreException words(SQLException reason) {
        String state = state(reason);
        Kind kind = passes(reason) ? Kind.BUSY : STATES.getOrDefault(state, byClass(state));
        String store = "the store, " + server.place();
        return switch (kind) {
            case FULL ->
                new StoreException(
                        kind,
                        store + ", has no space left",
                        "Nothing that was kept is lost; free some space on the server and try again",
                        reason);
            case UNWRITABLE ->
                new StoreException(
                        kind,
                        store + ", cannot be written by this user, or is a copy that cannot be written at all",
                        "Give the user the right to make and write tables there",
                        reason);
            case UNREACHABLE -> new StoreException(kind, store + ", " + unreachable(state), hint(state), reason);
            case CREDENTIALS ->
                new StoreException(
                        kind,
                        store + ", does not accept the user or the password",
                        "Check both in PARLEY_STORE_URL, or under store: in config.yaml",
                        reason);
            case CORRUPT ->
                new StoreException(
                        kind,
                        store + ", is not as Parley left it",
                        "Run 'parley audit verify', and look at the server's log",
                        reason);
            case BUSY ->
                new StoreException(
                        kind, store + ", was kept busy by others for a minute", "Try again in a while", reason);
            case SETTINGS, NEWER, FOREIGN, FAILED ->
                new StoreException(
                        Kind.FAILED, store + ", failed (SQLSTATE " + state + ")", "Look at the server's log", reason);
        };
    }

    StoreException tooManyWriters(int most) {
        return new StoreException(
                Kind.BUSY,
                "more than " + most + " processes write to the store, " + server.place(),
                "End some of them",
                null);
    }

    private static Kind byClass(String state) {
        return CLASSES.getOrDefault(state.substring(0, Math.min(2, state.length())), Kind.FAILED);
    }

    private static String unreachable(String state) {
        return switch (state) {
            case "3D000" -> "does not exist";
            case "53300" -> "accepts no more connections";
            default -> "cannot be reached";
        };
    }

    private static String hint(String state) {
        return switch (state) {
            case "3D000" -> "Make it with CREATE DATABASE, or name another one in PARLEY_STORE_URL";
            case "53300" -> "End some of those who use it, or let it accept more";
            default -> "Check PARLEY_STORE_URL, and whether the server is up";
        };
    }

    private static String state(@Nullable SQLException reason) {
        return reason == null ? "" : Objects.requireNonNullElse(reason.getSQLState(), "");
    }
}
