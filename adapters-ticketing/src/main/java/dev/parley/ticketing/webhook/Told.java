package dev.parley.ticketing.webhook;

import static dev.parley.ticketing.http.Answers.told;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a receiver that can be asked tells. */
interface Told {

    /**
     * Of a key.
     *
     * @param tickets every one that is not retired
     */
    record Tickets(@Nullable List<Ticket> tickets) {
        List<Ticket> all() {
            return told(tickets);
        }
    }

    /**
     * Of a ticket.
     *
     * @param entries the keys of all entries that came in as events, told only where that ticket was asked for
     */
    record Ticket(
            @Nullable String id,
            @Nullable String key,
            @Nullable String state,
            @Nullable Instant createdAt,
            @Nullable Boolean live,
            @Nullable List<String> entries) {}
}
