/** What the vendors' fakes have in common: an HTTP server, and the vendor's own contract that polices both sides. */
@NullMarked
package dev.parley.ticketing.fake;

import org.jspecify.annotations.NullMarked;
