/**
 * A conversation written down in advance, and its execution.
 */
@NullMarked
package dev.parley.domain.scenario;

import org.jspecify.annotations.NullMarked;
