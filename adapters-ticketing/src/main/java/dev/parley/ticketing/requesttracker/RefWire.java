package dev.parley.ticketing.requesttracker;

import org.jspecify.annotations.Nullable;

/**
 * Something that is named in an answer.
 *
 * @param id a number, or a name: users are told by theirs
 */
record RefWire(@Nullable String id) {}
