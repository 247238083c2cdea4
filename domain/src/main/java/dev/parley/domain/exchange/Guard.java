package dev.parley.domain.exchange;

/** What the guard of a turn goes by: whether the state allows it and the context fits. */
public enum Guard {
    /** A look behind each turn: it is the turn's record and guards the next one. Costs a call a turn. */
    STRICT,
    /**
     * What is known anyway: the state from opening, waiting and refusals, the context as it was last seen or sent. Costs no
     * call. It does not see a context that the bot fills, or a state that changes without a message and without a word of
     * the vendor; the vendor then refuses the next line, and says so.
     */
    KNOWN
}
