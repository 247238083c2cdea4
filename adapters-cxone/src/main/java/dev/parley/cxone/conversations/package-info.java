/** Speaks the API profile {@code conversations-v2} with a CXone tenant, and turns its words into ours. */
@NullMarked
package dev.parley.cxone.conversations;

import org.jspecify.annotations.NullMarked;
