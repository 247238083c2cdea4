package dev.parley.ticketing.jira;

import org.jspecify.annotations.Nullable;

/** The system as it speaks of itself. */
record ServerWire(@Nullable String version, @Nullable String deploymentType) {}
