package dev.parley.ticketing.zendesk;

import org.jspecify.annotations.Nullable;

/**
 * A user as the vendor writes it.
 *
 * @param id null for nobody in particular
 * @param role {@code end-user}, {@code agent}, {@code admin}
 */
record UserWire(
        @Nullable Long id, @Nullable String name, @Nullable String role) {
    record Answer(@Nullable UserWire user) {}
}
