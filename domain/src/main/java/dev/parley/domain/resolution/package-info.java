/**
 * How a conversation ended, judged by one classifier, with the evidence for it.
 */
@NullMarked
package dev.parley.domain.resolution;

import org.jspecify.annotations.NullMarked;
