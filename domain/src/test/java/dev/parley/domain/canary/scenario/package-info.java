/** See {@link dev.parley.domain.canary}. */
@NullMarked
package dev.parley.domain.canary.scenario;

import org.jspecify.annotations.NullMarked;
