package dev.parley.ticketing.jira;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an API keeps beside an issue or a comment, where no customer can write.
 *
 * @param value of any shape
 */
record PropertyWire(String key, Object value) {
    static final String PARLEY = "parley";
    static final String ENTRIES = "parley.entries";

    /**
     * An issue's.
     *
     * @param id the key by which it is found; null in a duplicate
     * @param duplicateOf the issue that is kept in its place
     */
    record Parley(@Nullable String id, @Nullable String duplicateOf) {}

    /** @param keys of the entries that a comment holds */
    record Entries(List<String> keys) {}

    /** By which Jira Service Management hides a comment from the customer. */
    record Hidden(boolean internal) {}

    static PropertyWire issue(String key) {
        return new PropertyWire(PARLEY, new Parley(key, null));
    }

    static PropertyWire duplicate(String of) {
        return new PropertyWire(PARLEY, new Parley(null, of));
    }

    static PropertyWire entries(List<String> keys) {
        return new PropertyWire(ENTRIES, new Entries(keys));
    }

    static PropertyWire hidden() {
        return new PropertyWire("sd.public.comment", new Hidden(true));
    }
}
