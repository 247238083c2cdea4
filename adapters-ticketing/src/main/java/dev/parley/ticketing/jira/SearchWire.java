package dev.parley.ticketing.jira;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search, as the vendor wants it. */
record SearchWire(
        String jql,
        List<String> fields,
        int maxResults,
        @Nullable String nextPageToken) {}
