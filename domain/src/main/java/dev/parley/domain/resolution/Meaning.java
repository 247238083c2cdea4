package dev.parley.domain.resolution;

/** What a sign says about the conversation. */
enum Meaning {
    SOLVED,
    /** The visitor is pleased or needs nothing more: a solution when it is the visitor's last word. */
    CONTENT,
    UNSOLVED,
    HANDED_OVER,
    GAVE_UP,
    /** Closed because nobody spoke. */
    INACTIVE,
    NOT_UNDERSTOOD,
    COURTESY
}
