package dev.parley.cxone.sandbox;

/**
 * One call as the weather sees it: nothing in it depends on the time or on what other conversations do, so the same run
 * meets the same weather again.
 *
 * @param route what was asked
 * @param conversation the conversation it is about; empty for a route that knows none
 * @param index how many calls of this route and conversation came before it in this sandbox: 0 for the first
 */
public record Call(Route route, String conversation, int index) {}
