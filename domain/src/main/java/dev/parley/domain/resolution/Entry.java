package dev.parley.domain.resolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a conversation that was judged came from. */
public enum Entry {
    /** A scenario held it. */
    SIMULATED,
    /** A person held it through Parley. */
    CHAT,
    /** It was held elsewhere, and a sync saw how it ended. */
    SYNCED;

    /** The word for people and reports, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The entry that the word names, if it does. */
    public static Optional<Entry> of(String word) {
        return Arrays.stream(values())
                .filter(entry -> entry.word().equals(word))
                .findFirst();
    }
}
