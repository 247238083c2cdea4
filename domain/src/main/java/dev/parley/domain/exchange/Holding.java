package dev.parley.domain.exchange;

/** How long a conversation is meant to stay open. */
public enum Holding {
    /** Whoever opens it closes it: when that process is gone and the conversation is not closed, it was left behind. */
    UNTIL_THE_COMMAND_ENDS,
    /** It stays open for later commands, until somebody closes it. */
    UNTIL_SOMEBODY_CLOSES_IT
}
