package dev.parley.ticketing.jira;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of issue with the statuses that its workflow has. */
record TypeWire(
        @Nullable String id,
        @Nullable String name,
        @Nullable List<StatusWire> statuses) {}
