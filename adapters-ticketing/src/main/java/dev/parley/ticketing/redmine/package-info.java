/** A desk for Redmine 5. */
@NullMarked
package dev.parley.ticketing.redmine;

import org.jspecify.annotations.NullMarked;
