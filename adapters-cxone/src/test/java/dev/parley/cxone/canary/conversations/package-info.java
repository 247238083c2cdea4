/** Breaks the rules, so that they are seen to bite. */
@NullMarked
package dev.parley.cxone.canary.conversations;

import org.jspecify.annotations.NullMarked;
