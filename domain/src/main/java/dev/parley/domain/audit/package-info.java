/**
 * The record of every turn and every write that an auditor can ask for.
 */
@NullMarked
package dev.parley.domain.audit;

import org.jspecify.annotations.NullMarked;
