package dev.parley.ticketing.zendesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the vendor says of the rest of a list. */
record PageWire(
        @JsonProperty("has_more") @Nullable Boolean hasMore,
        @JsonProperty("after_cursor") @Nullable String after) {

    /** Where the next page begins; empty where there is none. */
    static Optional<String> next(@Nullable PageWire meta) {
        return Optional.ofNullable(meta)
                .filter(page -> Boolean.TRUE.equals(page.hasMore()))
                .map(PageWire::after);
    }
}
