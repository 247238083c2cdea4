package dev.parley.ticketing.zendesk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A comment to be written; in HTML, because in the vendor's other form Markdown is obeyed. */
record NoteWire(
        @JsonProperty("html_body") String htmlBody,
        @JsonProperty("public") boolean shown) {
    static NoteWire hidden(String html) {
        return new NoteWire(html, false);
    }
}
