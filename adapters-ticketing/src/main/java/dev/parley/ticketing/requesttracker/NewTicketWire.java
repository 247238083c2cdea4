package dev.parley.ticketing.requesttracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ticket to be created. */
record NewTicketWire(
        @JsonProperty("Queue") String queue,
        @JsonProperty("Subject") String subject,
        @JsonProperty("Requestor") Optional<String> requestor,
        @JsonProperty("Content") String content,
        @JsonProperty("ContentType") String contentType,
        @JsonProperty("Status") String status,
        @JsonProperty("RefersTo") Optional<List<String>> refersTo,
        @JsonProperty("CustomFields") Map<String, String> fields) {}
