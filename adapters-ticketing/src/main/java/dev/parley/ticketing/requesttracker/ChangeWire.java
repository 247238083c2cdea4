package dev.parley.ticketing.requesttracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** One change of a ticket. */
record ChangeWire(
        @JsonProperty("Status") Optional<String> status,
        @JsonProperty("AddRefersTo") Optional<String> addRefersTo,
        @JsonProperty("MergeInto") Optional<String> mergeInto) {

    static ChangeWire status(String word) {
        return new ChangeWire(Optional.of(word), Optional.empty(), Optional.empty());
    }

    /** {@code RefersTo} would take away whatever others have linked. */
    static ChangeWire link(String uri) {
        return new ChangeWire(Optional.empty(), Optional.of(uri), Optional.empty());
    }

    static ChangeWire merge(String into) {
        return new ChangeWire(Optional.empty(), Optional.empty(), Optional.of(into));
    }
}
