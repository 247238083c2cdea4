package dev.parley.ticketing.requesttracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What may be done with a record, or what it refers to. */
record LinkWire(
        @Nullable String ref,
        @JsonProperty("_url") @Nullable String url) {}
