package dev.parley.ticketing.requesttracker;

import static dev.parley.ticketing.http.Answers.told;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list. What it says of the whole (total, pages) is null for some lists, so it is not read. */
record PageWire<T>(@Nullable List<T> items) {
    List<T> all() {
        return told(items);
    }
}
