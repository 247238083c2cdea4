package dev.parley.ticketing.jira;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search finds; of the issues only which ones. */
record FoundWire(
        @Nullable List<Found> issues,
        @Nullable String nextPageToken,
        @Nullable Boolean isLast) {
    record Found(@Nullable String key) {}
}
