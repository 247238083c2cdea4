package dev.parley.ticketing.jira;

import org.jspecify.annotations.Nullable;

/** A user as the vendor writes it. */
record UserWire(@Nullable String accountId, @Nullable String displayName) {}
