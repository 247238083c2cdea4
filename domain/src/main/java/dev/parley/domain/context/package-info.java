/**
 * The JSON that a bot flow carries: how big it is, how full its budget is, and what pruning would give back.
 */
@NullMarked
package dev.parley.domain.context;

import org.jspecify.annotations.NullMarked;
