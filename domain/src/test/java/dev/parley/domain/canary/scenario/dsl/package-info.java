/** See {@link dev.parley.domain.canary}. */
@NullMarked
package dev.parley.domain.canary.scenario.dsl;

import org.jspecify.annotations.NullMarked;
