/** Breaks the rules, so that they are seen to bite. */
@NullMarked
package dev.parley.cxone.canary;

import org.jspecify.annotations.NullMarked;
