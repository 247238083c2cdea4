package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Conversation;

/**
 * A conversation and its context as one look at the vendor showed them.
 *
 * @param conversation participants, state and dates
 * @param context the whole context
 */
public record ConversationSnapshot(Conversation conversation, ContextData context) {}
