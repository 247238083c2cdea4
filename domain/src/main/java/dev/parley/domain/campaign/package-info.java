/**
 * Many conversations written down in advance: their execution side by side, what is kept of it, and what it says.
 */
@NullMarked
package dev.parley.domain.campaign;

import org.jspecify.annotations.NullMarked;
