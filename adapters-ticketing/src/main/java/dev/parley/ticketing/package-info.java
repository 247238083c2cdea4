/** Ticketing systems, one folder each, that know nothing of one another; none has arrived yet. */
@NullMarked
package dev.parley.ticketing;

import org.jspecify.annotations.NullMarked;
