/**
 * Scenarios in Java: a row of stages, each immutable, each offering only what may come next. One static import of {@code
 * Scenarios.*} is all that a scenario needs.
 */
@NullMarked
package dev.parley.domain.scenario.dsl;

import org.jspecify.annotations.NullMarked;
