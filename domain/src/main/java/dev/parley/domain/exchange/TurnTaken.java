package dev.parley.domain.exchange;

/**
 * A turn, and the conversation behind it.
 *
 * @param turn what happened
 * @param conversation what to go on with
 */
public record TurnTaken(Turn turn, OngoingConversation conversation) {}
