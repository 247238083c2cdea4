/** See {@link dev.parley.domain.canary}. */
@NullMarked
package dev.parley.domain.canary.context;

import org.jspecify.annotations.NullMarked;
