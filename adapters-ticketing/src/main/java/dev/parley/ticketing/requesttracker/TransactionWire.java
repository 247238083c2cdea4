package dev.parley.ticketing.requesttracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket.
 *
 * @param ticket to which
 * @param creator by the user's number, where that was asked for
 * @param data of a comment its subject, folded over several lines where it is long
 */
record TransactionWire(
        String id,
        @JsonProperty("ObjectId") @Nullable String ticket,
        @JsonProperty("Type") @Nullable String type,
        @JsonProperty("Creator") @Nullable RefWire creator,
        @JsonProperty("Data") @Nullable String data) {}
