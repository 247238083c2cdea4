/** See {@link dev.parley.domain.canary}. */
@NullMarked
package dev.parley.domain.canary.exchange;

import org.jspecify.annotations.NullMarked;
