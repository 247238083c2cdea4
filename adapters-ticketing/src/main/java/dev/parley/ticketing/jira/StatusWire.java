package dev.parley.ticketing.jira;

import org.jspecify.annotations.Nullable;

/** A status as the vendor writes it. */
record StatusWire(
        @Nullable String id,
        @Nullable String name,
        @Nullable CategoryWire statusCategory) {
    /** @param key {@code new}, {@code indeterminate} or {@code done}; of a status outside of every workflow {@code undefined} */
    record CategoryWire(@Nullable String key) {}

    String word() {
        return String.valueOf(name);
    }

    String category() {
        return statusCategory == null ? "undefined" : String.valueOf(statusCategory.key());
    }
}
