/** See {@link dev.parley.domain.canary}. */
@NullMarked
package dev.parley.domain.canary.audit;

import org.jspecify.annotations.NullMarked;
