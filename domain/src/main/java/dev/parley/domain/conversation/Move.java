package dev.parley.domain.conversation;

/** What can happen to a conversation. Who causes it is said behind each. */
public enum Move {
    /** The visitor speaks to the bot. */
    SAY("send a message"),
    /** The bot or the API replaces the context of the flow. */
    REPLACE_CONTEXT("replace the context"),
    /** The bot waits for the visitor. */
    AWAIT_VISITOR("wait for the visitor"),
    /** The bot gives the conversation to the queue of the agents. */
    HAND_OVER("hand over to an agent"),
    /** An agent takes it from the queue. */
    ACCEPT("be accepted by an agent"),
    /** The bot or an agent declares it solved. */
    RESOLVE("resolve"),
    /** A participant or Parley closes it. */
    CLOSE("close"),
    /** The vendor ends it for good. */
    END("end");

    private final String phrase;

    Move(String phrase) {
        this.phrase = phrase;
    }

    /** The move as a verb phrase for people, for example {@code send a message}. */
    public String phrase() {
        return phrase;
    }
}
