package dev.parley.ticketing.jira;

import org.jspecify.annotations.Nullable;

/** What the vendor says of an issue that it has created: not what is in it. */
record CreatedWire(@Nullable String id, @Nullable String key) {}
