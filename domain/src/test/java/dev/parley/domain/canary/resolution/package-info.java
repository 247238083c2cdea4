/** See {@link dev.parley.domain.canary}. */
@NullMarked
package dev.parley.domain.canary.resolution;

import org.jspecify.annotations.NullMarked;
