package dev.parley.domain.sync;

import dev.parley.domain.conversation.Conversation;
import java.time.Instant;

/**
 * A conversation that changed, as the vendor's list tells it: without what was said.
 *
 * @param conversation as it stood when it was listed
 * @param at the vendor's time of the change
 */
public record Change(Conversation conversation, Instant at) {}
