package dev.parley.ticketing.zendesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status that the account has switched on, or could.
 *
 * @param category the status as tickets have it: {@code new}, {@code open}, {@code pending}, {@code hold}, {@code solved}
 */
record StatusWire(
        @Nullable Boolean active,
        @JsonProperty("status_category") @Nullable String category) {
    record Answer(@JsonProperty("custom_statuses") @Nullable List<StatusWire> statuses) {}
}
