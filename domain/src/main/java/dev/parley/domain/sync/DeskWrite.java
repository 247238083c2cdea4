package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;

/**
 * One write into a desk.
 *
 * @param route on which
 * @param conversation of which it tells
 * @param what is done
 * @param words what that is, in one line for people
 * @param attempt the same for every try at the same write
 */
public record DeskWrite(
        Route route, ConversationId conversation, Decision.What what, String words, AttemptKey attempt) {}
