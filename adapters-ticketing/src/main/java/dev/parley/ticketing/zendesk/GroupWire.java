package dev.parley.ticketing.zendesk;

import org.jspecify.annotations.Nullable;

/** A group of agents as the vendor writes it. */
record GroupWire(
        @Nullable Long id, @Nullable String name, @Nullable Boolean deleted) {
    record Answer(@Nullable GroupWire group) {}
}
