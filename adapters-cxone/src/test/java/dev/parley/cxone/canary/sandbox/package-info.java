/** Breaks the rules, so that they are seen to bite. */
@NullMarked
package dev.parley.cxone.canary.sandbox;

import org.jspecify.annotations.NullMarked;
