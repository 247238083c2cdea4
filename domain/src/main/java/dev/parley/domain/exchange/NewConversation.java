package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.VisitorProfile;

/**
 * A conversation to be opened.
 *
 * @param id the id that Parley proposes, a UUID; the vendor may answer with one of its own
 * @param bot whom to talk to
 * @param visitor who talks
 * @param context the first context, within its budget
 */
public record NewConversation(ConversationId id, BotId bot, VisitorProfile visitor, ContextData context) {}
