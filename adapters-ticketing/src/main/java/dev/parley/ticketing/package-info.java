/** Ticketing systems, one folder each, that know nothing of one another; what all of HTTP need is in {@code http}. */
@NullMarked
package dev.parley.ticketing;

import org.jspecify.annotations.NullMarked;
