/**
 * What a conversation is: who takes part, what was said, its state and the moves that are legal from there.
 */
@NullMarked
package dev.parley.domain.conversation;

import org.jspecify.annotations.NullMarked;
