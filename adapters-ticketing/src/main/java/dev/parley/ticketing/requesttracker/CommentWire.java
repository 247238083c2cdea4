package dev.parley.ticketing.requesttracker;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A comment to be made: unlike a reply it stays inside, and moves no ticket. */
record CommentWire(
        @JsonProperty("Subject") String subject,
        @JsonProperty("Content") String content,
        @JsonProperty("ContentType") String contentType) {}
