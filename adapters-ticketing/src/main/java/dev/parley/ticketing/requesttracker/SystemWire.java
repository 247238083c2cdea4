package dev.parley.ticketing.requesttracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The system itself. */
record SystemWire(@JsonProperty("Version") @Nullable String version) {}
