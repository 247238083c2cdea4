/** See {@link dev.parley.domain.canary}. */
@NullMarked
package dev.parley.domain.canary.conversation;

import org.jspecify.annotations.NullMarked;
