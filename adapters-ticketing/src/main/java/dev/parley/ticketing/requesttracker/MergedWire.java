package dev.parley.ticketing.requesttracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of those that are one by now.
 *
 * @param into the one that they are
 */
record MergedWire(
        String id, @JsonProperty("EffectiveId") @Nullable String into) {}
