package dev.parley.domain.sync;

/** With which settings a desk is opened. */
public enum DeskCase {
    /** The right ones. */
    GOOD,
    /** Its credentials are well-formed, and wrong. */
    WRONG_CREDENTIALS,
    /** It sends none: they were lost on the way, or are a blank. */
    NO_CREDENTIALS,
    /** Its state map has a word for {@link TicketState#RESOLVED} that the system does not have. */
    UNKNOWN_STATE
}
