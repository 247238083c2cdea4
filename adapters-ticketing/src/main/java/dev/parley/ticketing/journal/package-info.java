/** A desk that keeps tickets in a file of its own: the one that is there before any ticketing system is. */
@NullMarked
package dev.parley.ticketing.journal;

import org.jspecify.annotations.NullMarked;
